/* How long one update takes to reach every subscriber of an event stream.
 *
 *   fanout_client PORT N BYTES                                                        speaks to fanout_server
 *   fanout_client PORT N BYTES STREAM_PATH TRIGGER_PATH TRIGGER_HEADER TRIGGER_BODY   speaks HTTP: POST TRIGGER_PATH
 *
 * Opens N connections to 127.0.0.1:PORT, subscribes each, and says "ready". Then it does what the lines on its standard input say:
 *   round    triggers one update and waits until BYTES bytes have come on every connection; says p50, p99 and last arrival
 *            in ms since the trigger was sent, or "only K of N"
 *   leave    closes every second connection at once; says how many are left
 * and ends when its input does. Each %d of TRIGGER_BODY becomes the round's number, in twelve digits. */
#define _GNU_SOURCE
#include "measure.h"
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

enum { PATIENCE_MS = 10000, QUIET_US = 400000 };

static int port, n, bytes, epoll, *fd, *got;
static double *at;
static char buf[65536];

/* Writes text with each %d replaced; text is only ever data, never a format. */
static void numbered(char *out, size_t size, const char *text, int number) {
  size_t used = 0;
  while (*text && used + 13 < size) {
    if (!strncmp(text, "%d", 2)) {
      used += snprintf(out + used, size - used, "%012d", number);
      text += 2;
    } else out[used++] = *text++;
  }
  out[used] = 0;
}

static void subscribe(const char *path) {
  char request[1024];
  snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n", path);
  for (int i = 0; i < n; i++) {
    fd[i] = connect_to(port);
    if (write(fd[i], request, strlen(request)) < 0 || read(fd[i], buf, sizeof buf) <= 0)
      die("subscribe");
    fcntl(fd[i], F_SETFL, O_NONBLOCK);
    struct epoll_event e = {.events = EPOLLIN, .data.u32 = i};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd[i], &e);
  }
}

/* Takes what came unasked: greetings, counts, heartbeats. */
static void drain(void) {
  struct epoll_event ready[1024];
  usleep(QUIET_US);
  for (int k; (k = epoll_wait(epoll, ready, 1024, 0)) > 0;)
    for (int i = 0; i < k; i++)
      if (read(fd[ready[i].data.u32], buf, sizeof buf) == 0) {
        fprintf(stderr, "closed by the server\n");
        exit(1);
      }
}

static void run_round(int control, const char *trigger) {
  struct epoll_event ready[1024];
  int done = 0;
  memset(got, 0, n * sizeof *got);
  double t0 = now_ms();
  if (write(control, trigger, strlen(trigger)) < 0) perror("trigger");
  while (done < n) {
    int k = epoll_wait(epoll, ready, 1024, PATIENCE_MS);
    if (k <= 0 || now_ms() - t0 > PATIENCE_MS) {
      printf("only %d of %d\n", done, n);
      return;
    }
    for (int i = 0; i < k; i++) {
      int c = ready[i].data.u32, x = read(fd[c], buf, sizeof buf);
      if (x <= 0 || got[c] >= bytes || (got[c] += x) < bytes) continue;
      at[done++] = now_ms() - t0;
    }
  }
  qsort(at, n, sizeof *at, by_value);
  printf("%.2f %.2f %.2f\n", at[n / 2], at[(int)(n * .99)], at[n - 1]);
}

/* The first half stays, by number: those in between are gone. */
static void leave(void) {
  int stay = 0;
  for (int i = 0; i < n; i++) {
    if (i % 2) {
      close(fd[i]);
      continue;
    }
    struct epoll_event e = {.events = EPOLLIN, .data.u32 = stay};
    epoll_ctl(epoll, EPOLL_CTL_MOD, fd[i], &e);
    fd[stay++] = fd[i];
  }
  n = stay;
  printf("%d\n", n);
}

int main(int argc, char **argv) {
  if (argc != 4 && argc != 8) {
    fprintf(stderr, "usage: %s PORT N BYTES [STREAM_PATH TRIGGER_PATH TRIGGER_HEADER TRIGGER_BODY]\n", argv[0]);
    return 2;
  }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  port = atoi(argv[1]), n = atoi(argv[2]), bytes = atoi(argv[3]);
  fd = calloc(n, sizeof *fd), got = calloc(n, sizeof *got), at = calloc(n, sizeof *at), epoll = epoll_create1(0);
  subscribe(argc == 8 ? argv[4] : "/");
  int control = connect_to(port);
  char line[64], body[4096], trigger[8192];
  setvbuf(stdout, NULL, _IOLBF, 0);
  puts("ready");
  for (int number = 1; fgets(line, sizeof line, stdin);) {
    if (!strcmp(line, "leave\n")) {
      leave();
      continue;
    }
    drain();
    if (argc == 8) {
      numbered(body, sizeof body, argv[7], number++);
      snprintf(trigger, sizeof trigger, "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n"
          "Content-Length: %zu\r\n\r\n%s", argv[5], argv[6], strlen(body), body);
    } else snprintf(trigger, sizeof trigger, "T%d\n", bytes);
    run_round(control, trigger);
    fcntl(control, F_SETFL, O_NONBLOCK);
    usleep(50000);
    while (read(control, buf, sizeof buf) > 0) continue;
    fcntl(control, F_SETFL, 0);
  }
  return 0;
}
