#!/usr/bin/env python3
"""Follows the feed of events, and stays correct whenever it is stopped, killed or started again.

What an event causes and the position of the event are written in one transaction of a local database. So after a
crash it goes on exactly behind the last event that it has worked off: none is lost, and none counts twice.

    COUPA_API=http://127.0.0.1:8080 COUPA_TOKEN=... python3 consumer.py            follow the feed
    COUPA_API=http://127.0.0.1:8080 COUPA_TOKEN=... python3 consumer.py --once     read what there is, and end
    python3 consumer.py --show                                                     print what it knows

COUPA_ORGANIZATION says whose feed it is, if the token sees several. CONSUMER_DB is the database, consumer.db if not given.
It needs nothing but Python 3.9.
"""

import http.client
import json
import os
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


def open_database():
    database = sqlite3.connect(os.environ.get("CONSUMER_DB", "consumer.db"), isolation_level=None)
    database.execute("pragma synchronous = full")
    database.execute("create table if not exists progress (only_one integer primary key check (only_one = 1), position integer)")
    database.execute("create table if not exists requisition (id text primary key, status text, changes integer)")
    return database


def position(database):
    row = database.execute("select position from progress").fetchone()
    return row[0] if row else None


def work_off(database, event):
    """The event's effect and its position: both or none."""
    database.execute("begin immediate")
    try:
        done = position(database)
        if done is None or event["position"] > done:
            take_effect(database, event)
            move_to(database, event["position"])
        database.execute("commit")
    except BaseException:
        database.execute("rollback")
        raise


def take_effect(database, event):
    """What your software does with an event. Here: remember where each requisition stands. Types it does not know, it skips."""
    if event["type"].startswith("requisition.") and "status" in event["data"]:
        database.execute(
            "insert into requisition values (?, ?, 1)"
            " on conflict (id) do update set status = excluded.status, changes = changes + 1",
            (event["data"]["tropicRequestId"], event["data"]["status"]),
        )


def move_to(database, new_position):
    database.execute(
        "insert into progress values (1, ?) on conflict (only_one) do update set position = excluded.position",
        (new_position,),
    )


def read(after, wait):
    parameters = {"types": "requisition.*", "limit": 200, "wait": wait}
    if after is not None:
        parameters["after"] = after
    if os.environ.get("COUPA_ORGANIZATION"):
        parameters["organizationId"] = os.environ["COUPA_ORGANIZATION"]
    request = urllib.request.Request(
        os.environ["COUPA_API"] + "/v1/events?" + urllib.parse.urlencode(parameters),
        headers={"Authorization": "Bearer " + os.environ["COUPA_TOKEN"]},
    )
    with urllib.request.urlopen(request, timeout=wait + 30) as answer:
        return json.load(answer)


def start_anew(database, problem):
    """Stopped for longer than events are kept, or the feed does not go as far: what was missed must be read from the resources."""
    on = problem["after"] if "after" in problem else problem["last"]
    print("Missed events up to", on, "- read the requisitions once more:", problem["detail"], flush=True)
    # Here your software reads GET /v1/connections/{id}/requisitions/{tropicRequestId} for all it follows.
    move_to(database, on)


def follow(database, once):
    pause = 1
    while True:
        try:
            page = read(position(database), 0 if once else 30)
            pause = 1
        except urllib.error.HTTPError as refused:
            if refused.code in (409, 410):
                start_anew(database, json.load(refused))
                continue
            if refused.code < 500 and refused.code != 429:
                sys.exit("Refused: " + refused.read().decode())
            print("Not now:", refused.code, flush=True)
        except (OSError, http.client.HTTPException, ValueError) as cut:
            print("No whole answer:", cut, flush=True)
        else:
            for event in page["items"]:
                work_off(database, event)
                print(event["position"], event["type"], event["subject"], flush=True)
            # Behind the last of them, there may be events of types that were not asked for.
            move_to(database, page["next"])
            if once and not page["items"]:
                return
            continue
        time.sleep(pause)
        pause = min(pause * 2, 60)


def show(database):
    for row in database.execute("select id, status, changes from requisition order by id"):
        print(*row)


if __name__ == "__main__":
    known = open_database()
    if "--show" in sys.argv:
        show(known)
    else:
        follow(known, "--once" in sys.argv)
