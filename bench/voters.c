/* People who answer one question over HTTP, each over a connection of her own, the next time as soon as the last is acknowledged.
 *
 *   voters PORT
 *
 * Does what the lines on its standard input say:
 *   voter CODE COOKIE    somebody more, who has joined CODE and has this cookie; she has not answered yet
 *   vote SECONDS         all answer for so long; says how many answers were acknowledged and how many were not, the seconds that it took,
 *                        and p50 and p99 in ms from sending an answer to the end of its reply
 * and ends when its input does. One thread: it must not take the processor from what it measures. */
#define _GNU_SOURCE
#include "measure.h"
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { PATIENCE_MS = 30000, LONGEST_REPLY = 8192 };

struct voter {
  char code[16], cookie[160], reply[LONGEST_REPLY];
  int socket, got, revision;
  double since;
};

static int port, n, epoll;
static struct voter *voters;
static size_t acked, refused, room;
static double *took;

static void add(const char *code, const char *cookie) {
  voters = realloc(voters, (n + 1) * sizeof *voters);
  struct voter *v = &voters[n];
  memset(v, 0, sizeof *v);
  snprintf(v->code, sizeof v->code, "%s", code);
  snprintf(v->cookie, sizeof v->cookie, "%s", cookie);
  v->socket = connect_to(port);
  fcntl(v->socket, F_SETFL, O_NONBLOCK);
  struct epoll_event e = {.events = EPOLLIN, .data.u32 = n++};
  epoll_ctl(epoll, EPOLL_CTL_ADD, v->socket, &e);
}

static void answer(struct voter *v) {
  char body[128], request[768];
  int length = snprintf(body, sizeof body, "{\"revision\":%d,\"answer\":{\"kind\":\"choice\",\"options\":[\"%c\"]}}", v->revision + 1,
      "abc"[v->revision % 3]);
  int size = snprintf(request, sizeof request, "PUT /api/v1/s/%s/answers/1/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Cookie: %s\r\nContent-Length: %d\r\n\r\n%s", v->code, v->cookie, length, body);
  v->revision++;
  v->got = 0;
  v->since = now_ms();
  if (write(v->socket, request, size) != size) die("answer");
}

/* Whether the whole reply has come. */
static int replied(struct voter *v) {
  int x = read(v->socket, v->reply + v->got, LONGEST_REPLY - 1 - v->got);
  if (x <= 0) die("reply");
  v->reply[v->got += x] = 0;
  char *end = strstr(v->reply, "\r\n\r\n");
  if (!end) return 0;
  char *length = strcasestr(v->reply, "\r\nContent-Length:");
  return length && length < end && v->got >= end + 4 - v->reply + atoi(length + 17);
}

static void note(struct voter *v) {
  if (strncmp(v->reply, "HTTP/1.1 200 ", 13)) {
    refused++;
    return;
  }
  if (acked == room) took = realloc(took, (room = room ? 2 * room : 65536) * sizeof *took);
  took[acked++] = now_ms() - v->since;
}

static void vote(double seconds) {
  struct epoll_event ready[512];
  double began = now_ms(), until = began + seconds * 1e3;
  int busy = n;
  acked = refused = 0;
  for (int i = 0; i < n; i++) answer(&voters[i]);
  while (busy) {
    int k = epoll_wait(epoll, ready, 512, PATIENCE_MS);
    if (k <= 0) die("nothing came");
    for (int i = 0; i < k; i++) {
      struct voter *v = &voters[ready[i].data.u32];
      if (!replied(v)) continue;
      note(v);
      if (now_ms() < until) answer(v);
      else busy--;
    }
  }
  double all = now_ms() - began;
  qsort(took, acked, sizeof *took, by_value);
  printf("%zu %zu %.3f %.3f %.3f\n", acked, refused, all / 1e3, acked ? took[acked / 2] : 0, acked ? took[acked * 99 / 100] : 0);
}

int main(int argc, char **argv) {
  char line[256], code[16], cookie[160];
  double seconds;
  if (argc != 2) {
    fprintf(stderr, "usage: %s PORT\n", argv[0]);
    return 2;
  }
  port = atoi(argv[1]), epoll = epoll_create1(0);
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "voter %15s %159s", code, cookie) == 2) add(code, cookie);
    else if (sscanf(line, "vote %lf", &seconds) == 1) vote(seconds);
  }
  return 0;
}
