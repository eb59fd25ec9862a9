#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: headless.sh [--wm] [--a11y] [--keyring] [--size WxH] [--] COMMAND...
# Runs COMMAND on a screen, a session bus and in a home of its own, so that what it shows
# does not depend on this computer, and what it leaves behind can be looked at: all of it is
# below $HEADLESS_TMP, which is removed at the end. The exit status is COMMAND's.
#   --wm       a window manager and a compositor: focus, dialogs and popovers as for a person
#   --a11y     the accessibility bus
#   --keyring  gnome-keyring, with its login keyring unlocked
# Honours HEADLESS_KEEP=1 (keep what is below $HEADLESS_TMP), HEADLESS_TEXT_DPI (192 is
# letters of twice the size), HEADLESS_FONT, GDK_DEBUG, GDK_SCALE and GSK_RENDERER.
set -u

HEADLESS_WM='' HEADLESS_KEYRING='' a11y='' size=1280x1024
while [ $# -gt 0 ]; do
  case $1 in
  --wm) HEADLESS_WM=1 ;;
  --a11y) a11y=1 ;;
  --keyring) HEADLESS_KEYRING=1 ;;
  --size) size=$2 && shift ;;
  --) shift && break ;;
  *) break ;;
  esac
  shift
done

HEADLESS_TMP=$(mktemp -d "${TMPDIR:-/tmp}/headless.XXXXXX")
export HEADLESS_TMP HEADLESS_WM HEADLESS_KEYRING
xvfb=
cleanup() {
  [ -n "$xvfb" ] && kill "$xvfb" 2>/dev/null && wait "$xvfb" 2>/dev/null
  if [ "${HEADLESS_KEEP:-0}" = 1 ]; then echo "kept $HEADLESS_TMP" >&2; else rm -rf "$HEADLESS_TMP"; fi
}
trap cleanup EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

export HOME=$HEADLESS_TMP/home TMPDIR=$HEADLESS_TMP/tmp
export XDG_CONFIG_HOME=$HEADLESS_TMP/config XDG_DATA_HOME=$HEADLESS_TMP/data
export XDG_CACHE_HOME=$HEADLESS_TMP/cache XDG_STATE_HOME=$HEADLESS_TMP/state
export XDG_RUNTIME_DIR=$HEADLESS_TMP/run
mkdir -p "$HOME" "$TMPDIR" "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# Without animations, a blinking caret, and the screen's own ideas about letters, the same
# window is the same picture. GTK reads this file where no settings daemon runs.
cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<INI
[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-font-name=${HEADLESS_FONT:-Cantarell 11}
gtk-icon-theme-name=Adwaita
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-xft-rgba=none
gtk-xft-dpi=98304
gtk-overlay-scrolling=0
gtk-decoration-layout=:minimize,maximize,close
INI

# Two folders of fonts, so that installing another package can't change the pictures.
export FONTCONFIG_FILE=$HEADLESS_TMP/fonts.conf
cat >"$FONTCONFIG_FILE" <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/opentype/cantarell</dir><dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>$XDG_CACHE_HOME/fontconfig</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Cantarell</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
XML

# GTK 4.8 starts OpenGL even when it draws with cairo, which doubles the time to the first frame.
export GDK_DEBUG=${GDK_DEBUG:-gl-disable} GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER:-cairo} GDK_SCALE=${GDK_SCALE:-1}
export ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-memory} NO_AT_BRIDGE=1
export GIO_USE_VFS=local GVFS_DISABLE_FUSE=1 LANG=${LANG:-C.UTF-8} XCURSOR_THEME=Adwaita XCURSOR_SIZE=24
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DISPLAY GTK_THEME GTK_MODULES GNOME_KEYRING_CONTROL
[ -n "$a11y" ] || export GTK_A11Y=none

# The server chooses a free number, and says which when it is ready.
mkfifo "$HEADLESS_TMP/display"
Xvfb -displayfd 9 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset -ac \
  9>"$HEADLESS_TMP/display" 2>"$HEADLESS_TMP/xvfb.log" &
xvfb=$!
read -r -t 120 number <"$HEADLESS_TMP/display" || {
  echo "Xvfb did not start" >&2
  cat "$HEADLESS_TMP/xvfb.log" >&2
  exit 99
}
export DISPLAY=:$number
# Without a settings daemon GTK asks the X server, not its file, how large letters are.
[ -z "${HEADLESS_TEXT_DPI-}" ] || echo "Xft.dpi: $HEADLESS_TEXT_DPI" | xrdb -merge -

# Only COMMAND has our standard output and error; what the services say goes to a file.
# shellcheck disable=SC2016
dbus-run-session -- bash -c '
  helpers=
  if [ -n "$HEADLESS_WM" ]; then
    openbox --sm-disable 3>&- 4>&- & helpers="$helpers $!"
    until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id"; do
      kill -0 $! || exit 99
      sleep 0.05
    done
    # Without a compositor, popovers and menus have black boxes round them.
    xcompmgr -n 3>&- 4>&- & helpers="$helpers $!"
    xsetroot -solid "#9aa0a6"
  fi
  if [ -n "$HEADLESS_KEYRING" ]; then
    printf ci-password | gnome-keyring-daemon --unlock --components=secrets \
      --control-directory="$XDG_RUNTIME_DIR/keyring" 3>&- 4>&-
  fi
  "$@" >&3 2>&4 3>&- 4>&-
  status=$?
  [ -n "$helpers" ] && kill $helpers
  exit $status' sh "$@" 3>&1 4>&2 >"$HEADLESS_TMP/services.log" 2>&1
