-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Supervision. As before: every table has an explicit key, nothing cascades. That a
-- session took place is there for everybody with the file; what was said lies in boxes
-- that only their readers open.

CREATE TABLE supervision_agreement (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL,
  form          TEXT NOT NULL,
  supervisor_id INTEGER REFERENCES person (id),
  outside_name  TEXT NOT NULL,
  days_between  INTEGER NOT NULL,
  minutes       INTEGER NOT NULL,
  mode          TEXT NOT NULL,
  place         TEXT NOT NULL,
  is_paid       INTEGER NOT NULL,
  started_on    TEXT NOT NULL,
  review_on     TEXT,
  ended_on      TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_kind_of_supervision_is_known
    CHECK (kind IN ('line', 'practice', 'co-supervision', 'external', 'cultural', 'debrief')),
  CONSTRAINT a_form_is_known CHECK (form IN ('one-to-one', 'group')),
  CONSTRAINT days_between_are_not_negative CHECK (days_between >= 0),
  CONSTRAINT minutes_are_not_negative CHECK (minutes >= 0),
  CONSTRAINT a_mode_is_known CHECK (mode IN ('face-to-face', 'phone', 'video')),
  CONSTRAINT it_is_paid_or_not CHECK (is_paid IN (0, 1)),
  CONSTRAINT it_starts_on_a_day
    CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_is_looked_at_again_on_a_day
    CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX supervision_agreement_by_supervisor ON supervision_agreement (supervisor_id);

CREATE TABLE supervision_member (
  agreement_id INTEGER NOT NULL REFERENCES supervision_agreement (id),
  person_id    INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (agreement_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX supervision_member_by_person ON supervision_member (person_id);

-- What they agreed in their own words, each under its nick; a text that says nothing has
-- no row.
CREATE TABLE supervision_text (
  agreement_id INTEGER NOT NULL REFERENCES supervision_agreement (id),
  text         TEXT NOT NULL,
  words        TEXT NOT NULL,
  PRIMARY KEY (agreement_id, text),
  CONSTRAINT a_text_has_words CHECK (words <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision_consent (
  agreement_id INTEGER NOT NULL REFERENCES supervision_agreement (id),
  person_id    INTEGER NOT NULL REFERENCES person (id),
  agreed_on    TEXT NOT NULL,
  PRIMARY KEY (agreement_id, person_id),
  CONSTRAINT it_is_agreed_on_a_day
    CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE INDEX supervision_consent_by_person ON supervision_consent (person_id);

-- The shift is not a foreign key: a session stays when its shift leaves the roster, and
-- undo brings the shift back under its id.
CREATE TABLE session (
  id           INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES supervision_agreement (id),
  day          TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  mode         TEXT NOT NULL,
  place        TEXT NOT NULL,
  is_planned   INTEGER NOT NULL,
  state        TEXT NOT NULL,
  why          TEXT NOT NULL,
  by_id        INTEGER REFERENCES person (id),
  rebooked_as  INTEGER REFERENCES session (id),
  shift_id     INTEGER,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_session_is_on_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT a_session_begins_on_its_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT minutes_are_not_negative CHECK (minutes >= 0),
  CONSTRAINT a_mode_is_known CHECK (mode IN ('face-to-face', 'phone', 'video')),
  CONSTRAINT it_is_planned_or_not CHECK (is_planned IN (0, 1)),
  CONSTRAINT a_state_is_known CHECK (state IN ('booked', 'held', 'moved', 'cancelled')),
  CONSTRAINT a_session_is_not_booked_again_as_itself CHECK (rebooked_as <> id)
) STRICT;

CREATE INDEX session_by_agreement ON session (agreement_id, day);
CREATE INDEX session_by_rebooked_as ON session (rebooked_as) WHERE rebooked_as IS NOT NULL;

CREATE TABLE session_present (
  session_id INTEGER NOT NULL REFERENCES session (id),
  person_id  INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_present_by_person ON session_present (person_id);

-- One row, from the first time that it is set. Who it names reads every note that is
-- begun from then on, and is shown wherever one is written.
CREATE TABLE safeguarding (
  id        INTEGER PRIMARY KEY,
  reader_id INTEGER REFERENCES person (id),
  CONSTRAINT one_row CHECK (id = 1)
) STRICT;

CREATE TABLE note (
  id           INTEGER PRIMARY KEY,
  agreement_id INTEGER REFERENCES supervision_agreement (id),
  session_id   INTEGER REFERENCES session (id),
  day          TEXT NOT NULL,
  minutes      INTEGER NOT NULL,
  closed_at    INTEGER,
  trashed_on   TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_note_is_of_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT minutes_are_not_negative CHECK (minutes >= 0),
  CONSTRAINT it_is_put_aside_on_a_day
    CHECK (trashed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX note_by_day ON note (day);
CREATE INDEX note_by_agreement ON note (agreement_id);
CREATE INDEX note_by_session ON note (session_id);

CREATE TABLE note_party (
  note_id   INTEGER NOT NULL REFERENCES note (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  side      TEXT NOT NULL,
  PRIMARY KEY (note_id, person_id),
  CONSTRAINT a_side_is_known CHECK (side IN ('supervisor', 'worker'))
) STRICT, WITHOUT ROWID;

CREATE INDEX note_party_by_person ON note_party (person_id);

-- Revisions are only ever added: an addendum is one, too. What is written stands in the
-- box alone. Its binding names everything in this row.
CREATE TABLE note_revision (
  note_id    INTEGER NOT NULL REFERENCES note (id),
  revision   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  author_id  INTEGER NOT NULL REFERENCES person (id),
  written_at INTEGER NOT NULL,
  box        BLOB NOT NULL,
  PRIMARY KEY (note_id, revision),
  CONSTRAINT revisions_count_from_1 CHECK (revision > 0),
  CONSTRAINT a_kind_of_revision_is_known CHECK (kind IN ('text', 'addendum'))
) STRICT;

CREATE INDEX note_revision_by_author ON note_revision (author_id);

CREATE TABLE note_consent (
  note_id   INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  agreed_at INTEGER NOT NULL,
  PRIMARY KEY (note_id, revision, person_id),
  FOREIGN KEY (note_id, revision) REFERENCES note_revision (note_id, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_consent_by_person ON note_consent (person_id);

-- Who reads a note, from which revision on and up to which. A row that has ended stays:
-- both sides see who could read what.
CREATE TABLE note_reader (
  note_id        INTEGER NOT NULL REFERENCES note (id),
  person_id      INTEGER NOT NULL REFERENCES person (id),
  from_revision  INTEGER NOT NULL,
  until_revision INTEGER,
  added_by       INTEGER NOT NULL REFERENCES person (id),
  added_at       INTEGER NOT NULL,
  removed_by     INTEGER REFERENCES person (id),
  removed_at     INTEGER,
  PRIMARY KEY (note_id, person_id, added_at),
  CONSTRAINT revisions_count_from_1 CHECK (from_revision > 0),
  CONSTRAINT what_ends_was_ended_by_somebody
    CHECK ((until_revision IS NULL) = (removed_by IS NULL) AND
           (until_revision IS NULL) = (removed_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX note_reader_by_person ON note_reader (person_id);

-- What somebody is still writing, for themselves alone.
CREATE TABLE note_draft (
  note_id       INTEGER NOT NULL REFERENCES note (id),
  author_id     INTEGER NOT NULL REFERENCES person (id),
  base_revision INTEGER NOT NULL,
  saved_at      INTEGER NOT NULL,
  box           BLOB NOT NULL,
  PRIMARY KEY (note_id, author_id),
  CONSTRAINT revisions_are_not_negative CHECK (base_revision >= 0)
) STRICT;

CREATE INDEX note_draft_by_author ON note_draft (author_id);
