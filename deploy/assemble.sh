#!/bin/sh
# Puts together what the server needs to run, from a checkout that is built: deploy/assemble.sh FOLDER. The Dockerfile
# uses it; without Docker the folder can be copied to a machine that has Node 24, and started with `node bin/serve.ts`.
set -eu
out=$1
mkdir -p "$out"

cp package.json package-lock.json .npmrc next.config.mjs "$out/"
# The packages that serve; Node itself is there already, and the compiler has done its work.
(cd "$out" && npm ci --omit=dev --no-audit --no-fund)
rm -rf "$out"/node_modules/node-linux-* "$out"/node_modules/@next/swc-*

# The server loads these as they are. The rest of the sources is in the build.
mkdir -p "$out/bin"
cp bin/serve.ts bin/leave.ts bin/sync-content.ts bin/signed-call.ts "$out/bin/"
cp -R lib public "$out/"
find "$out/lib" \( -name '*.test.ts' -o -name '*.fixture.ts' -o -name fixtures \) -prune -exec rm -rf {} +

mkdir -p "$out/.next"
(cd .next && tar -cf - --exclude ./cache --exclude ./dev --exclude ./trace --exclude ./bench-nginx .) | tar -xf - -C "$out/.next"
# For nginx, which sends the compressed one without work.
find "$out/.next/static" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' -o -name '*.json' \) -exec gzip -9 -k -n -f {} +
