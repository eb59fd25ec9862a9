-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Co-supervision, and who is kept apart. As before: every table has an explicit key, nothing
-- cascades. That people met is there for everybody with the file; what was said, and why two
-- are kept apart, lies in boxes that only their readers open.

CREATE TABLE circle (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  format       TEXT NOT NULL,
  days_between INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  modes        INTEGER NOT NULL,
  zone         TEXT NOT NULL,
  agreement_id INTEGER REFERENCES supervision_agreement (id),
  started_on   TEXT NOT NULL,
  ended_on     TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_circle_has_a_name CHECK (name <> ''),
  CONSTRAINT a_format_is_known CHECK (format IN ('pairs', 'trios', 'groups')),
  CONSTRAINT days_between_are_positive CHECK (days_between > 0),
  CONSTRAINT minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT they_meet_somehow CHECK (modes BETWEEN 1 AND 7),
  CONSTRAINT it_starts_on_a_day
    CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX circle_by_agreement ON circle (agreement_id);

-- Each version of what a circle agreed is a supervision agreement, which does not change
-- any more once another one has taken its place.
CREATE TABLE circle_agreement (
  circle_id    INTEGER NOT NULL REFERENCES circle (id),
  version      INTEGER NOT NULL,
  agreement_id INTEGER NOT NULL REFERENCES supervision_agreement (id),
  PRIMARY KEY (circle_id, version),
  CONSTRAINT versions_count_from_1 CHECK (version > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_agreement_by_agreement ON circle_agreement (agreement_id);

CREATE TABLE circle_member (
  id             INTEGER PRIMARY KEY,
  circle_id      INTEGER NOT NULL REFERENCES circle (id),
  person_id      INTEGER REFERENCES person (id),
  name           TEXT NOT NULL,
  service        TEXT NOT NULL,
  contact        TEXT NOT NULL,
  zone           TEXT NOT NULL,
  days_between   INTEGER NOT NULL,
  joined_on      TEXT NOT NULL,
  left_on        TEXT,
  sits_out_from  TEXT,
  sits_out_until TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_member_is_of_the_service_or_of_a_partner
    CHECK ((person_id IS NULL) = (name <> '') AND (name <> '') = (service <> '')),
  CONSTRAINT days_between_are_not_negative CHECK (days_between >= 0),
  CONSTRAINT they_join_on_a_day
    CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT they_leave_on_a_day
    CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT they_sit_out_from_a_day
    CHECK (sits_out_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT they_sit_out_until_a_day
    CHECK (sits_out_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX circle_member_by_circle ON circle_member (circle_id);
CREATE INDEX circle_member_by_person ON circle_member (person_id);

-- When a partner's worker can come, as they said it.
CREATE TABLE circle_member_time (
  member_id    INTEGER NOT NULL REFERENCES circle_member (id),
  number       INTEGER NOT NULL,
  weekdays     INTEGER NOT NULL,
  from_day     TEXT,
  to_day       TEXT,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (member_id, number),
  CONSTRAINT weekdays_are_seven_bits CHECK (weekdays BETWEEN 0 AND 127),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT times_are_in_order CHECK (start_minute BETWEEN 0 AND 1439 AND start_minute < end_minute)
) STRICT, WITHOUT ROWID;

-- Two members who are not in one session; why is not known here.
CREATE TABLE circle_apart (
  circle_id INTEGER NOT NULL REFERENCES circle (id),
  one_id    INTEGER NOT NULL REFERENCES circle_member (id),
  other_id  INTEGER NOT NULL REFERENCES circle_member (id),
  PRIMARY KEY (circle_id, one_id, other_id),
  CONSTRAINT two_are_kept_apart CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_apart_by_one ON circle_apart (one_id);
CREATE INDEX circle_apart_by_other ON circle_apart (other_id);

CREATE TABLE circle_session (
  id           INTEGER PRIMARY KEY,
  circle_id    INTEGER NOT NULL REFERENCES circle (id),
  day          TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  mode         TEXT NOT NULL,
  state        TEXT NOT NULL,
  is_pinned    INTEGER NOT NULL,
  host_id      INTEGER REFERENCES circle_member (id),
  rebooked_as  INTEGER REFERENCES circle_session (id),
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_session_is_on_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT a_session_begins_on_its_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT a_mode_is_known CHECK (mode IN ('face-to-face', 'phone', 'video')),
  CONSTRAINT a_state_is_known CHECK (state IN ('booked', 'held', 'moved', 'not-held')),
  CONSTRAINT it_is_pinned_or_not CHECK (is_pinned IN (0, 1)),
  CONSTRAINT what_was_moved_has_a_new_time CHECK ((state = 'moved') = (rebooked_as IS NOT NULL)),
  CONSTRAINT a_session_is_not_booked_again_as_itself CHECK (rebooked_as <> id)
) STRICT;

CREATE INDEX circle_session_by_circle ON circle_session (circle_id, day);
CREATE INDEX circle_session_by_host ON circle_session (host_id);
CREATE INDEX circle_session_by_rebooked_as ON circle_session (rebooked_as)
  WHERE rebooked_as IS NOT NULL;

-- Neither shift is a foreign key: a session stays when a shift leaves the roster, and undo
-- brings the shift back under its id. A session within a shift is cut out of it, and given
-- back to it when it is dropped.
CREATE TABLE circle_seat (
  session_id  INTEGER NOT NULL REFERENCES circle_session (id),
  member_id   INTEGER NOT NULL REFERENCES circle_member (id),
  role        TEXT NOT NULL,
  has_come    INTEGER NOT NULL,
  shift_id    INTEGER,
  cut_from_id INTEGER,
  rest_id     INTEGER,
  PRIMARY KEY (session_id, member_id),
  CONSTRAINT a_role_is_known
    CHECK (role IN ('companion', 'bringer', 'timekeeper', 'note-holder')),
  CONSTRAINT they_have_come_or_not CHECK (has_come IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_seat_by_member ON circle_seat (member_id);

-- What a member said to an invitation.
CREATE TABLE circle_answer (
  session_id INTEGER NOT NULL REFERENCES circle_session (id),
  member_id  INTEGER NOT NULL REFERENCES circle_member (id),
  says       TEXT NOT NULL,
  PRIMARY KEY (session_id, member_id),
  CONSTRAINT an_answer_is_known CHECK (says IN ('yes', 'no', 'other-times'))
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_answer_by_member ON circle_answer (member_id);

-- What a member was told last of a session. The session is not a foreign key: what was
-- said of one that is gone has to be taken back.
CREATE TABLE circle_invitation (
  session_id   INTEGER NOT NULL,
  member_id    INTEGER NOT NULL REFERENCES circle_member (id),
  day          TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  zone         TEXT NOT NULL,
  title        TEXT NOT NULL,
  place        TEXT NOT NULL,
  words        TEXT NOT NULL,
  sequence     INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL,
  PRIMARY KEY (session_id, member_id),
  CONSTRAINT it_is_for_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_begins_on_its_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT sequences_count_from_0 CHECK (sequence >= 0),
  CONSTRAINT it_is_cancelled_or_not CHECK (is_cancelled IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_invitation_by_member ON circle_invitation (member_id);

-- All that everybody can see of a dual relationship: that these two are kept apart.
CREATE TABLE kept_apart (
  id       INTEGER PRIMARY KEY,
  one_id   INTEGER NOT NULL REFERENCES person (id),
  other_id INTEGER NOT NULL REFERENCES person (id),
  since    TEXT NOT NULL,
  ended_on TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT two_are_kept_apart CHECK (one_id < other_id),
  CONSTRAINT it_begins_on_a_day
    CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX kept_apart_by_one ON kept_apart (one_id);
CREATE INDEX kept_apart_by_other ON kept_apart (other_id);

-- What is written about a session of co-supervision, or about two who are kept apart. As with
-- notes: revisions are only ever added, what is written stands in the box alone, and its
-- binding names everything in this row.
CREATE TABLE sealed_text (
  id            INTEGER PRIMARY KEY,
  session_id    INTEGER REFERENCES circle_session (id),
  kept_apart_id INTEGER REFERENCES kept_apart (id),
  revision      INTEGER NOT NULL,
  author_id     INTEGER NOT NULL REFERENCES person (id),
  written_at    INTEGER NOT NULL,
  box           BLOB NOT NULL,
  UNIQUE (session_id, revision),
  UNIQUE (kept_apart_id, revision),
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT it_is_about_one_thing CHECK ((session_id IS NULL) <> (kept_apart_id IS NULL)),
  CONSTRAINT revisions_count_from_1 CHECK (revision > 0)
) STRICT;

CREATE INDEX sealed_text_by_author ON sealed_text (author_id);

-- For whom a box was sealed; everybody can see it.
CREATE TABLE sealed_text_reader (
  text_id   INTEGER NOT NULL REFERENCES sealed_text (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  added_by  INTEGER NOT NULL REFERENCES person (id),
  added_at  INTEGER NOT NULL,
  PRIMARY KEY (text_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_text_reader_by_person ON sealed_text_reader (person_id);
CREATE INDEX sealed_text_reader_by_adder ON sealed_text_reader (added_by);
