#!/bin/sh
# Installs bos under PREFIX (/usr/local where it is not set), or takes it away again. Needs no network.
# Usage: [PREFIX=/opt/bos] ./install.sh [--remove]
set -eu

# The modes of what is installed do not depend on whoever installs it.
umask 022
prefix=${PREFIX:-/usr/local}
case $prefix in
/*) ;;
*) prefix=$PWD/$prefix ;;
esac
case ${1-} in
'' | --remove) ;;
*)
  echo "Usage: [PREFIX=/opt/bos] $0 [--remove]" >&2
  exit 2
  ;;
esac
CDPATH='' cd -- "$(dirname -- "$0")"

new=
trap '[ -z "$new" ] || rm -f -- "$new"' EXIT

put() {
  mkdir -p -- "$(dirname -- "$target")"
  # A file that is running cannot be written over, but another can take its name.
  new=$target.$$
  cp -P -- "tree/$1" "$new"
  if [ ! -L "$new" ]; then
    if [ -x "tree/$1" ]; then chmod 755 "$new"; else chmod 644 "$new"; fi
  fi
  mv -fT -- "$new" "$target"
  new=
}

take_away() {
  rm -f -- "$target"
  case $1 in
  ./share/doc/bos/*) rmdir -- "$(dirname -- "$target")" 2>/dev/null || : ;;
  esac
}

[ "${1-}" = --remove ] || sha256sum --quiet --check SHA256SUMS
for file in $(cd tree && find . -type f -o -type l | sort); do
  target=$prefix/${file#./}
  if [ "$file" = ./bin/cray ] && { [ -e "$target" ] || [ -L "$target" ]; } && [ "$(readlink "$target")" != bos ]; then
    echo "$target stays as it is: another program has this name." >&2
    continue
  fi
  if [ "${1-}" = --remove ]; then take_away "$file"; else put "$file"; fi
  echo "$target"
done
