#!/bin/sh
# Installs bos under PREFIX (/usr/local where it is not set). Needs no network. To take it away again, remove the files
# that the list at the end names.
set -eu
cd "$(dirname "$0")"
prefix=${PREFIX:-/usr/local}
sha256sum --quiet --check SHA256SUMS
for file in $(cd tree && find . -type f -o -type l | sort); do
  target=$prefix/${file#./}
  if [ "$file" = ./bin/cray ] && [ -e "$target" ] && [ "$(readlink "$target")" != bos ]; then
    echo "$target stays as it is: another program has this name." >&2
    continue
  fi
  mkdir -p "$(dirname "$target")"
  # A file that is running cannot be written over, but another can take its name.
  cp -P "tree/$file" "$target.new"
  mv -f "$target.new" "$target"
  echo "$target"
done
