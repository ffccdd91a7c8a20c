/** Which of the two daemons a log is of. */

/** containerd begins, or is named by the system's log. */
const OF_CONTAINERD = /(?:msg="?|\] {1,4})starting containerd\b|\bcontainerd\[\d{1,8}\]: /;
/** What dockerd alone says. */
const OF_DOCKERD =
  /Starting up\b|\bdockerd\[\d{1,8}\]: |failed to start daemon|Daemon has completed initialization|API listen on|\[graphdriver\]|Loading containers|containerd not running|libcontainerd|libnetwork/;

/** Whether a log is that of containerd alone: dockerd's own tells of both. */
export function isOfContainerd(text: string): boolean {
  return OF_CONTAINERD.test(text) && !OF_DOCKERD.test(text);
}
