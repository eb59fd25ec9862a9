#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: headless.sh [--wm] [--a11y] [--keyring] [--size WxH] [--] COMMAND...
# Runs COMMAND on a private Xvfb + private session bus + private HOME; exit status is COMMAND's.
# Env it honours: HEADLESS_KEEP=1 (keep the private home), HEADLESS_FONT="Cantarell 11",
# HEADLESS_TEXT_DPI=192 (letters of twice the size), GDK_DEBUG, GDK_SCALE, GSK_RENDERER
set -u
WM=0 A11Y=0 KEYRING=0 SIZE=1280x1024
while [ $# -gt 0 ]; do case $1 in
  --wm) WM=1; shift;; --a11y) A11Y=1; shift;; --keyring) KEYRING=1; shift;;
  --size) SIZE=$2; shift 2;; --) shift; break;; *) break;; esac; done
T=$(mktemp -d "${TMPDIR:-/tmp}/headless.XXXXXX")
export HOME=$T/home XDG_CONFIG_HOME=$T/config XDG_DATA_HOME=$T/data XDG_CACHE_HOME=$T/cache XDG_STATE_HOME=$T/state XDG_RUNTIME_DIR=$T/run
mkdir -p "$HOME" "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_CONFIG_HOME/fontconfig" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME"; mkdir -m700 -p "$XDG_RUNTIME_DIR"
cat > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<INI
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
cat > "$T/fonts.conf" <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/opentype/cantarell</dir><dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>$T/cache/fontconfig</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Cantarell</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
XML
export FONTCONFIG_FILE=$T/fonts.conf
export GDK_DEBUG=${GDK_DEBUG:-gl-disable} GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER:-cairo} GDK_SCALE=${GDK_SCALE:-1} GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 \
       NO_AT_BRIDGE=1 LANG=${LANG:-C.UTF-8} GIO_USE_VFS=local GVFS_DISABLE_FUSE=1 XCURSOR_THEME=Adwaita XCURSOR_SIZE=24
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DISPLAY GTK_THEME GTK_MODULES
# --- X server: -displayfd lets the server choose a free number and tells when it is ready
XPID=
cleanup() { [ -n "$XPID" ] && kill "$XPID" 2>/dev/null && wait "$XPID" 2>/dev/null; [ "${HEADLESS_KEEP:-0}" = 1 ] && echo "kept $T" >&2 || rm -rf "$T"; }
trap cleanup EXIT; trap 'exit 143' TERM; trap 'exit 130' INT
mkfifo "$T/dpy"
Xvfb -displayfd 9 -screen 0 "${SIZE}x24" -dpi 96 -nolisten tcp -noreset -ac 9>"$T/dpy" 2>"$T/xvfb.log" & XPID=$!
read -r -t 20 _hl_dpy <"$T/dpy" || { echo "Xvfb did not start" >&2; cat "$T/xvfb.log" >&2; exit 99; }
export DISPLAY=:$_hl_dpy XVFB_PID=$XPID
# without XSETTINGS GTK asks the X server, not settings.ini, how large letters are
[ -z "${HEADLESS_TEXT_DPI:-}" ] || echo "Xft.dpi: $HEADLESS_TEXT_DPI" | xrdb -merge -
[ $A11Y = 1 ] || export GTK_A11Y=none
export HEADLESS_TMP=$T HEADLESS_WM=$WM HEADLESS_KEYRING=$KEYRING
dbus-run-session -- bash -c '
  pids=
  if [ "$HEADLESS_WM" = 1 ]; then openbox --sm-disable >"$HEADLESS_TMP/wm.log" 2>&1 & pids="$pids $!"
    for i in $(seq 50); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break; sleep 0.05; done
    # a compositor, else popovers and menus have black boxes round them in root screenshots
    if command -v xcompmgr >/dev/null; then xcompmgr -n >"$HEADLESS_TMP/comp.log" 2>&1 & pids="$pids $!"; fi
    command -v xsetroot >/dev/null && xsetroot -solid "#9aa0a6"; fi
  if [ "$HEADLESS_KEYRING" = 1 ]; then
    printf "ci-password" | gnome-keyring-daemon --unlock --components=secrets --control-directory="$XDG_RUNTIME_DIR/keyring" >"$HEADLESS_TMP/keyring.log" 2>&1
  fi
  "$@"; rc=$?
  [ -n "$pids" ] && kill $pids 2>/dev/null
  exit $rc' sh "$@"
exit $?
