-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema. Released files hold it: it is never edited, only followed.
--
-- Every table has an explicit primary key, because a changeset knows a row by it. No
-- foreign key cascades: a changeset that is applied holds the children's rows too, and
-- would not find them.

CREATE TABLE service (
  id               INTEGER PRIMARY KEY,
  name             TEXT NOT NULL,
  zone             TEXT NOT NULL,
  fortnight_anchor TEXT NOT NULL,
  CONSTRAINT one_service CHECK (id = 1),
  CONSTRAINT a_service_has_a_name CHECK (name <> ''),
  CONSTRAINT a_service_has_a_zone CHECK (zone <> ''),
  CONSTRAINT a_fortnight_begins_on_a_day
    CHECK (fortnight_anchor GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE site (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  mark TEXT NOT NULL,
  zone TEXT NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_site_has_a_name CHECK (name <> ''),
  CONSTRAINT a_site_has_a_zone CHECK (zone <> '')
) STRICT;

CREATE TABLE person (
  id             INTEGER PRIMARY KEY,
  name           TEXT NOT NULL,
  code           TEXT COLLATE NOCASE UNIQUE,
  email          TEXT NOT NULL,
  phone          TEXT NOT NULL,
  employment     TEXT NOT NULL,
  stream         TEXT NOT NULL,
  agreed_minutes INTEGER NOT NULL,
  role_title     TEXT NOT NULL,
  use            TEXT NOT NULL,
  left_on        TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_person_has_a_name CHECK (name <> ''),
  CONSTRAINT no_code_is_null CHECK (code <> ''),
  CONSTRAINT an_employment_is_known
    CHECK (employment IN ('unknown', 'full-time', 'part-time', 'casual', 'volunteer')),
  CONSTRAINT agreed_minutes_fit_a_week CHECK (agreed_minutes BETWEEN 0 AND 10080),
  CONSTRAINT a_use_is_known
    CHECK (use IN ('worker', 'supervisor', 'coordinator', 'manager')),
  CONSTRAINT someone_left_on_a_day
    CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- The order is a column and not the key: exchanging two places is then two updates that
-- can be applied one after the other.
CREATE TABLE person_site (
  person_id INTEGER NOT NULL REFERENCES person (id),
  site_id   INTEGER NOT NULL REFERENCES site (id),
  position  INTEGER NOT NULL,
  PRIMARY KEY (person_id, site_id),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_site_by_site ON person_site (site_id);

CREATE TABLE person_key (
  person_id  INTEGER PRIMARY KEY REFERENCES person (id),
  public_key BLOB NOT NULL,
  CONSTRAINT a_public_key_is_x25519 CHECK (length (public_key) = 32)
) STRICT;

CREATE TABLE shift (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id),
  site_id   INTEGER REFERENCES site (id),
  day       TEXT NOT NULL,
  activity  TEXT NOT NULL,
  note      TEXT NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_shift_begins_on_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT an_activity_is_known
    CHECK (activity IN ('support', 'supervision', 'co-supervision', 'training',
                        'reflection', 'admin'))
) STRICT;

CREATE INDEX shift_by_day ON shift (day);
CREATE INDEX shift_by_person ON shift (person_id);
CREATE INDEX shift_by_site ON shift (site_id);

CREATE TABLE segment (
  shift_id     INTEGER NOT NULL REFERENCES shift (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (shift_id, position),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_segment_kind_is_known CHECK (kind IN ('work', 'sleepover', 'break')),
  CONSTRAINT a_segment_begins_on_its_day_or_after CHECK (start_minute >= 0),
  CONSTRAINT a_segment_ends_after_it_begins CHECK (end_minute > start_minute),
  CONSTRAINT a_segment_ends_within_three_days CHECK (end_minute <= 4320)
) STRICT, WITHOUT ROWID;

-- What was done, by whom, when. No session records these two tables: a change writes
-- its own line when it is made and again, the same, when it is replayed. A line stays
-- when the people that it speaks of have gone, so nothing here refers to a table above.
-- A 'lasting' change is one that undo passes over: the founding, the keys of people.
CREATE TABLE history (
  seq     INTEGER PRIMARY KEY,
  who     INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  of_seq  INTEGER REFERENCES history (seq),
  label   TEXT NOT NULL,
  CONSTRAINT changes_count_from_1 CHECK (seq > 0),
  CONSTRAINT a_kind_of_change_is_known
    CHECK (kind IN ('change', 'lasting', 'undo', 'redo')),
  CONSTRAINT undo_and_redo_are_of_an_earlier_change
    CHECK ((kind IN ('undo', 'redo')) = (of_seq IS NOT NULL) AND coalesce (of_seq < seq, TRUE))
) STRICT;

CREATE INDEX history_by_of_seq ON history (of_seq, seq) WHERE of_seq IS NOT NULL;

-- What undo needs, of the newest changes only; up_to is how many bytes of changesets
-- there were with this one, so that the oldest can be dropped without adding up.
CREATE TABLE history_changeset (
  seq       INTEGER PRIMARY KEY REFERENCES history (seq),
  up_to     INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  CONSTRAINT bytes_add_up CHECK (up_to >= length (changeset))
) STRICT;
