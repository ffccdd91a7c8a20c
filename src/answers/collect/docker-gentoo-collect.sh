#!/bin/sh
# Gathers what a review of Docker on this host needs into one archive, with secrets masked.
# It only reads. Look through it, then run it as root:      sh docker-gentoo-collect.sh
# For a system that is only mounted, say below /mnt/gentoo: ROOT=/mnt/gentoo sh docker-gentoo-collect.sh
set -u
umask 077
export LC_ALL=C
ROOT=${ROOT:-}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
report=$work/docker-gentoo-report
mkdir "$report" || exit 1

# Puts *** for passwords in addresses, values of secret names, well-known tokens, webhook addresses, private keys.
# Quotes stay, so that JSON stays JSON.
mask() {
  name='(auth|pass|passw(or)?d|passphrase|psk|secret|token|sig|signature|(api|access|private|secret)[_-]?key(id)?|credentials?)'
  sed -E \
    -e 's#(://)[^/[:space:]"'\'']*@#\1***@#g' \
    -e 's#((hooks\.slack\.com/|discord(app)?\.com/api/)[a-z]+/)[^[:space:]"'\'']+#\1***#Ig' \
    -e "s#(${name}[\"']?[[:space:]]*[=:][[:space:]]*\")[^\"]*\"#\\1***\"#Ig" \
    -e "s#(${name}[\"']?[[:space:]]*[=:][[:space:]]*')[^']*'#\\1***'#Ig" \
    -e "s#(${name}[\"']?[[:space:]]*[=:][[:space:]]*)[^[:space:],;\"'{[][^[:space:],;\"']*#\\1***#Ig" \
    -e 's#(--?(password|token|secret|auth|api-key)[[:space:]]+)[^[:space:]]+#\1***#Ig' \
    -e 's#((bearer|basic)[[:space:]]+)[A-Za-z0-9._~+/=-]{8,}#\1***#Ig' \
    -e 's#(SWMTKN-|gh[opsur]_|github_pat_|glpat-|dckr_(pat|oat)_|xox[a-z]-|xapp-|AKIA|eyJ[A-Za-z0-9_-]+\.)[A-Za-z0-9_.-]{8,}#***#g' \
    -e '/-----BEGIN .*PRIVATE KEY/,/-----END .*PRIVATE KEY/s/.*/***/'
}

# Copies files, and directories with the files in them, to the same path in the report.
take() {
  for path; do
    [ -e "$ROOT$path" ] || continue
    find -H "$ROOT$path" -type f -size -2000k | while IFS= read -r file; do
      copy=$report${file#"$ROOT"}
      mkdir -p "${copy%/*}" && mask <"$file" >"$copy" 2>/dev/null
    done
  done
}

# Keeps what a program prints, where there is such a program. A daemon that hangs is not waited for.
run() {
  output=$1
  shift
  command -v "$1" >/dev/null 2>&1 || return 0
  mkdir -p "$report/output"
  if command -v timeout >/dev/null 2>&1; then set -- timeout 60 "$@"; fi
  "$@" </dev/null 2>&1 | mask >"$report/output/$output.txt"
}

take /etc/portage/make.conf /etc/portage/package.use /etc/portage/package.accept_keywords \
  /etc/portage/package.mask /etc/portage/package.unmask /etc/portage/package.license
take /etc/docker/daemon.json /etc/conf.d/docker /etc/conf.d/containerd /etc/containerd/config.toml
take /etc/rc.conf /etc/fstab /etc/subuid /etc/subgid /etc/default/grub /etc/sysctl.conf /etc/sysctl.d
take /etc/systemd/system/docker.service.d /etc/systemd/system/containerd.service.d
take /proc/cmdline /proc/mounts /proc/modules /proc/filesystems /proc/cgroups /sys/fs/cgroup/cgroup.controllers

# The configuration of the kernel that runs, and of the sources. No secrets are in there, and masking would spoil it.
for config in /proc/config.gz /usr/src/linux/.config; do
  [ -r "$ROOT$config" ] && mkdir -p "$report${config%/*}" && cat "$ROOT$config" >"$report$config"
done

if [ -z "$ROOT" ]; then
  run uname uname -srvm
  run docker-version docker version
  run docker-info docker info
  run emerge-info emerge --info app-containers/docker
  run emerge-pretend emerge --pretend --verbose --color n app-containers/docker
  run eselect-iptables eselect iptables show
  run rc-update rc-update -v show
  run rc-status rc-status --all --nocolor
  run systemd-units systemctl list-unit-files --no-pager 'docker*' 'containerd*'
  run df df -T
  run sysctl sysctl net.ipv4.ip_forward net.ipv6.conf.all.forwarding net.bridge.bridge-nf-call-iptables \
    net.bridge.bridge-nf-call-ip6tables user.max_user_namespaces kernel.unprivileged_userns_clone
  run journal journalctl --no-pager --lines 400 --unit docker --unit containerd
  run dmesg dmesg
fi
for log in docker.log containerd/containerd.log; do
  [ -r "$ROOT/var/log/$log" ] && mkdir -p "$report/log" &&
    tail -n 400 "$ROOT/var/log/$log" | mask >"$report/log/${log##*/}"
done

find "$report" -type f -size 0 -exec rm -f {} +
archive=docker-gentoo-report-$(date +%Y%m%d-%H%M%S).tar.gz
tar -C "$work" -czf "$archive" docker-gentoo-report || {
  rm -f "$archive"
  exit 1
}
echo "$archive"
echo "Look into it before you share it: tar -xzf $archive" >&2
