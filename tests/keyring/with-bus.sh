#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: with-bus.sh none|open COMMAND...
# Runs COMMAND on a private session bus that starts nothing by itself: with no keyring at
# all, or with a real gnome-keyring whose login keyring is open. Nothing is left behind.
set -u
keyring=$1
shift
folder=$(mktemp -d "${TMPDIR:-/tmp}/pd-keyring.XXXXXX")
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/home" "$folder/run" "$folder/data" "$folder/config" "$folder/cache"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run XDG_DATA_HOME=$folder/data
export XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL

cat >"$folder/bus.conf" <<'XML'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML

# shellcheck disable=SC2016
dbus-run-session --config-file="$folder/bus.conf" -- bash -c '
  if [ "$1" = open ]; then
    # Not our program: its own warnings are not to end it.
    printf test-password | env -u G_DEBUG -u MALLOC_PERTURB_ -u LD_PRELOAD gnome-keyring-daemon --unlock --components=secrets \
      --control-directory="$XDG_RUNTIME_DIR/keyring" >/dev/null 2>&1
    gdbus wait --session --timeout 20 org.freedesktop.secrets || exit 99
  fi
  shift
  "$@"' sh "$keyring" "$@"
