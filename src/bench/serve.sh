#!/bin/sh
# Lectern beside nginx: the same feed, the same connections, one after the other in every round.
# Prints requests a second and the 99th percentile of each (medians of the rounds), and Lectern's share of nginx.
# Needs Java, Maven, nginx, wrk and curl. ROUNDS, SECONDS_EACH, CONNECTIONS and WRK_THREADS change its size.
set -eu

here=$(cd "$(dirname "$0")/../.." && pwd)
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-4}
connections=${CONNECTIONS:-64}
threads=${WRK_THREADS:-1}
ours=${LECTERN_PORT:-18081}
theirs=${NGINX_PORT:-18082}
feed=feeds/cos597a-fall2025.ics
work=$(mktemp -d)
lectern=''
nginx=$(command -v nginx || echo /usr/sbin/nginx)

stop() {
    [ -z "$lectern" ] || kill "$lectern" 2>/dev/null || true
    [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
    [ -z "$lectern" ] || wait "$lectern" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT INT TERM

[ -f "$here/target/lectern.jar" ] || (cd "$here" && mvn -q package -DskipTests)

cp -r "$here/config" "$here/jobs" "$work"
(cd "$work" && exec env SERVER_PORT="$ours" ${JAVA:-java} ${JAVA_OPTIONS:-} -jar "$here/target/lectern.jar") \
    >"$work/lectern.log" 2>&1 &
lectern=$!

tries=0
until curl -fsS -o "$work/plain" "http://127.0.0.1:$ours/$feed" 2>/dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 120 ] || ! kill -0 "$lectern" 2>/dev/null; then
        echo "Lectern did not start:" >&2
        cat "$work/lectern.log" >&2
        exit 1
    fi
    sleep 1
done

# nginx serves what Lectern serves, octet by octet: gzip_static sends a file that lies beside the plain one
mkdir -p "$work/www/feeds" "$work/tmp"
chmod 755 "$work" "$work/www" "$work/www/feeds"
cp "$work/plain" "$work/www/$feed"
curl -fsS -H 'Accept-Encoding: gzip' -o "$work/www/$feed.gz" "http://127.0.0.1:$ours/$feed"
cat >"$work/nginx.conf" <<END
worker_processes auto;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 4096; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    etag on;
    gzip_static on;
    keepalive_requests 1000000000;
    open_file_cache max=100 inactive=600s;
    types { text/calendar ics; }
    client_body_temp_path $work/tmp/1; proxy_temp_path $work/tmp/2; fastcgi_temp_path $work/tmp/3;
    uwsgi_temp_path $work/tmp/4; scgi_temp_path $work/tmp/5;
    server { listen 127.0.0.1:$theirs; root $work/www; }
}
END
"$nginx" -c "$work/nginx.conf"

tag() {
    curl -fsSI "http://127.0.0.1:$1/$feed" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'
}

# port, then wrk's further words: requests a second and the 99th percentile in milliseconds
measure() {
    port=$1
    shift
    wrk -t"$threads" -c"$connections" -d"${seconds}s" --latency "$@" "http://127.0.0.1:$port/$feed" >"$work/wrk"
    if grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then
        cat "$work/wrk" >&2
    fi
    awk '$1 == "99%" { t = $2; f = t ~ /us$/ ? 0.001 : t ~ /ms$/ ? 1 : 1000; sub(/[a-z]+$/, "", t); p = t * f }
         /^Requests\/sec/ { r = $2 }
         END { printf "%s %s\n", r, p }' "$work/wrk"
}

median() {
    sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

compare() {
    name=$1
    mine=$2
    other=$3
    : >"$work/ours"
    : >"$work/theirs"
    round=0
    while [ $round -lt "$rounds" ]; do
        measure "$theirs" -H "$other" >>"$work/theirs"
        measure "$ours" -H "$mine" >>"$work/ours"
        round=$((round + 1))
    done
    a=$(cut -d' ' -f1 "$work/ours" | median)
    b=$(cut -d' ' -f1 "$work/theirs" | median)
    c=$(cut -d' ' -f2 "$work/ours" | median)
    d=$(cut -d' ' -f2 "$work/theirs" | median)
    awk -v n="$name" -v a="$a" -v b="$b" -v c="$c" -v d="$d" 'BEGIN {
        printf "%-9s %12.0f %12.0f %8.2f %12.2f %12.2f %8.2f\n", n, a, b, a / b, c, d, c / d }'
}

echo "$(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $(wc -c <"$work/plain") octets plain," \
    "$(wc -c <"$work/www/$feed.gz") zipped, $connections connections, $rounds rounds of ${seconds} s each"
for words in 'X: y' 'Accept-Encoding: gzip' "If-None-Match: $(tag "$ours")"; do
    measure "$ours" -H "$words" >/dev/null # the virtual machine compiles what is hot
    measure "$ours" -H "$words" >/dev/null
done
printf '%-9s %12s %12s %8s %12s %12s %8s\n' '' 'Lectern /s' 'nginx /s' 'ratio' 'Lectern p99' 'nginx p99' 'ratio'
compare 200 'X: y' 'X: y'
compare 'gzip 200' 'Accept-Encoding: gzip' 'Accept-Encoding: gzip'
compare 304 "If-None-Match: $(tag "$ours")" "If-None-Match: $(tag "$theirs")"
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
