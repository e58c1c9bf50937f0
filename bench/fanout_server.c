/* The floor of an event stream: one epoll thread, some writer threads, one write(2) per subscriber, nothing else.
 *
 *   fanout_server WRITERS        (gcc -O2 -pthread)
 *
 * Says on a line the port that it took, on 127.0.0.1. GET subscribes a connection; one that sends "T<BYTES>\n" makes it write
 * BYTES bytes to every subscriber. Forgets subscribers that close. Ends when its standard input does. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST = 1 << 17, MOST_BYTES = 1 << 16, MOST_WRITERS = 64 };

static int subscriber[MOST], place[MOST], subscribers, bytes, writers;
static char payload[MOST_BYTES];

static void *write_share(void *share) {
  for (long j = (long)share; j < subscribers; j += writers)
    if (write(subscriber[j], payload, bytes) < 0) continue;
  return NULL;
}

static void publish(void) {
  pthread_t thread[MOST_WRITERS];
  for (long w = 1; w < writers; w++) pthread_create(&thread[w], NULL, write_share, (void *)w);
  write_share((void *)0);
  for (long w = 1; w < writers; w++) pthread_join(thread[w], NULL);
}

static void subscribe(int fd) {
  static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
  if (fd >= MOST || place[fd]) return;
  subscriber[subscribers++] = fd;
  place[fd] = subscribers;
  if (write(fd, head, sizeof head - 1) < 0) perror("greet");
}

static void forget(int fd) {
  if (fd < MOST && place[fd]) {
    int last = subscriber[--subscribers];
    subscriber[place[fd] - 1] = last;
    place[last] = place[fd];
    place[fd] = 0;
  }
  close(fd);
}

int main(int argc, char **argv) {
  if (argc != 2 || (writers = atoi(argv[1])) < 1 || writers > MOST_WRITERS) {
    fprintf(stderr, "usage: %s WRITERS, 1 to %d\n", argv[0], MOST_WRITERS);
    return 2;
  }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  int one = 1, listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), epoll = epoll_create1(0);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof a;
  memset(payload, 'x', sizeof payload);
  if (bind(listener, (void *)&a, sizeof a) || listen(listener, 4096) || getsockname(listener, (void *)&a, &length)) {
    perror("listen");
    return 1;
  }
  printf("%d\n", ntohs(a.sin_port));
  fflush(stdout);
  struct epoll_event e = {.events = EPOLLIN, .data.fd = listener}, ready[512];
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &e);
  e.data.fd = 0;
  epoll_ctl(epoll, EPOLL_CTL_ADD, 0, &e);
  for (;;) {
    int k = epoll_wait(epoll, ready, 512, -1);
    for (int i = 0; i < k; i++) {
      int fd = ready[i].data.fd;
      if (fd == listener) {
        for (int s; (s = accept4(listener, 0, 0, SOCK_NONBLOCK)) >= 0;) {
          setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
          e.data.fd = s;
          epoll_ctl(epoll, EPOLL_CTL_ADD, s, &e);
        }
        continue;
      }
      char request[4096];
      ssize_t n = read(fd, request, sizeof request - 1);
      if (n <= 0 && fd == 0) return 0;
      if (n <= 0) {
        forget(fd);
        continue;
      }
      request[n] = 0;
      if (!strncmp(request, "GET ", 4)) subscribe(fd);
      else if (request[0] == 'T' && (bytes = atoi(request + 1)) >= 0) {
        if (bytes > MOST_BYTES) bytes = MOST_BYTES;
        publish();
      }
    }
  }
}
