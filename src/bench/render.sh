#!/bin/sh
# Lectern beside ical.js and python-icalendar: the same 1,000 courses of 50 events, one library after the other in every round.
# Prints events a second (medians of the rounds) by the clock and by the processor time that each took, and the ratios.
# Needs Java, Maven, Node.js with ical.js, and Python with icalendar. ROUNDS, COURSES, NODE and PYTHON change what runs.
set -eu

here=$(cd "$(dirname "$0")/../.." && pwd)
rounds=${ROUNDS:-3}
courses=${COURSES:-1000}
python=${PYTHON:-/usr/bin/python3}
modules=$here/target/readers/node_modules
unpacked=$here/target/benchmark/lectern
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

if [ ! -d "$modules/ical.js" ]; then
    echo "ical.js is missing. Put it there with: npm install --prefix target/readers ical.js" >&2
    exit 1
fi
if ! "$python" -c 'import icalendar' 2>/dev/null; then
    echo "$python has no icalendar. Install python3-icalendar, or name another with PYTHON=..." >&2
    exit 1
fi
[ -f "$here/target/lectern.jar" ] || (cd "$here" && mvn -q package -DskipTests)
rm -rf "$unpacked"
${JAVA:-java} -Djarmode=tools -jar "$here/target/lectern.jar" extract --destination "$unpacked"

ours() {
    ${JAVA:-java} ${JAVA_OPTIONS:-} -cp "$here/target/test-classes:$unpacked/lectern.jar" \
        org.lectern.RenderBenchmark "$work/courses.json" "$courses" 2>"$work/errors" ||
        { cat "$work/errors" >&2; exit 1; }
}

median() { # file, line's first word, column
    awk -v word="$2" -v column="$3" '$1 == word { print $column }' "$work/$1" | sort -n |
        awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

row() { # label, file, line's first word
    a=$(median "$2" "$3" 2)
    b=$(median "$2" "$3" 3)
    awk -v n="$1" -v a="$a" -v b="$b" -v o="$(median "$2" "$3" 4)" -v x="$(median lectern render 2)" \
        -v y="$(median lectern render 3)" 'BEGIN {
            printf "%-22s %12.0f %12.0f %12.2f %12.2f %12.0f\n", n, a, b, x / a, y / b, o }'
}

echo "$(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $courses courses of 50 events, $rounds rounds"
round=0
while [ "$round" -lt "$rounds" ]; do
    ours | grep -E '^(render|validate) ' >>"$work/lectern"
    ${NODE:-node} "$here/src/bench/render.mjs" "$work/courses.json" "$modules" >>"$work/node"
    "$python" "$here/src/bench/render.py" "$work/courses.json" >>"$work/python"
    round=$((round + 1))
done
printf '%-22s %12s %12s %12s %12s %12s\n' '' 'events/s' 'per CPU s' "Lectern's" 'per CPU s' 'octets'
row Lectern lectern render
row ical.js node render
row python-icalendar python render
validate=$(median lectern validate 2)
printf "iCal4j's validate(), apart: %.0f events/s, %.0f per CPU s\n" "$validate" "$(median lectern validate 3)"
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
