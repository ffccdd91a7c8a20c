/*
 * Linked with the objects of a kernel's own conf, so that the tree is parsed once and not once a configuration. Each
 * line on standard input is "FILE SEED": a child goes on from there as conf would have with KCONFIG_CONFIG=FILE, and
 * KCONFIG_SEED=SEED for random ones. What it complains about goes to FILE.err; its exit code is the answer, one a line.
 * Link with -Wl,--wrap=conf_parse.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

void __real_conf_parse(const char *name);

static void become_conf(const char *file, unsigned int seed)
{
	char complaints[4096];

	snprintf(complaints, sizeof(complaints), "%s.err", file);
	if (!freopen("/dev/null", "w", stdout) || !freopen(complaints, "w", stderr))
		exit(127);
	setenv("KCONFIG_CONFIG", file, 1);
	srand(seed);
}

void __wrap_conf_parse(const char *name)
{
	char file[3584];
	unsigned int seed;

	__real_conf_parse(name);
	while (scanf("%3583s %u", file, &seed) == 2) {
		int status = 0;
		pid_t child;

		fflush(NULL);
		child = fork();
		if (child == 0) {
			become_conf(file, seed);
			return;
		}
		waitpid(child, &status, 0);
		fprintf(stderr, "answer %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : 127);
	}
	exit(0);
}
