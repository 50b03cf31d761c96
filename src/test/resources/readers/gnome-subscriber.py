#!/usr/bin/env python3
"""GNOME's evolution-data-server as a subscriber: `python3 gnome-subscriber.py ADDRESS`.

Subscribes, then for every line on standard input refreshes once and prints what calendar programs were told:
`+ UID`, `~ UID`, `- UID`, one a line, sorted, and a line `.` at the end.
"""
import os, subprocess, sys, tempfile, urllib.parse

if "XDG_OF_ITS_OWN" not in os.environ:  # the services that the bus starts get its environment, not ours
    with tempfile.TemporaryDirectory(prefix="gnome-", ignore_cleanup_errors=True) as home:
        folders = {f"XDG_{name}_HOME": os.path.join(home, name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
        environment = {**os.environ, **folders, "XDG_OF_ITS_OWN": "yes"}
        bus = subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment)
    sys.exit(bus.returncode)

address = urllib.parse.urlparse(sys.argv[1])
sources = os.path.join(os.environ["XDG_CONFIG_HOME"], "evolution", "sources")
os.makedirs(sources)
with open(os.path.join(sources, "course.source"), "w") as file:
    file.write(f"""[Data Source]
DisplayName=Course
Enabled=true
Parent=webcal-stub

[Calendar]
BackendName=webcal

[Authentication]
Host={address.hostname}
Port={address.port}
Method=none

[Security]
Method={'tls' if address.scheme == 'https' else 'none'}

[WebDAV Backend]
ResourcePath={address.path}

[Refresh]
Enabled=false

[Offline]
StaySynchronized=true
""")

import gi
gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
from gi.repository import ECal, EDataServer, GLib

PATIENCE, QUIET = 5, 1  # seconds until the first word, and between two words of one refresh
seen = []
context = GLib.MainContext.default()


def settle(patience=PATIENCE):
    end = GLib.get_monotonic_time() + patience * 1_000_000
    while GLib.get_monotonic_time() < end:
        before = len(seen)
        GLib.timeout_add(50, lambda: False)
        context.iteration(True)
        if len(seen) > before:
            end = GLib.get_monotonic_time() + QUIET * 1_000_000


registry = EDataServer.SourceRegistry.new_sync(None)
client = ECal.Client.connect_sync(registry.ref_source("course"), ECal.ClientSourceType.EVENTS, 20, None)
ok, view = client.get_view_sync("#t", None)
view.connect("objects-added", lambda v, objects: seen.extend("+ " + o.get_uid() for o in objects))
view.connect("objects-modified", lambda v, objects: seen.extend("~ " + o.get_uid() for o in objects))
view.connect("objects-removed", lambda v, ids: seen.extend("- " + i.get_uid() for i in ids))
view.start()
settle(0)
for line in sys.stdin:
    client.refresh_sync(None)
    settle()
    print("\n".join(sorted(seen) + ["."]), flush=True)
    seen.clear()
