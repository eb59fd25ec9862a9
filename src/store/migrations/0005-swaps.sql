-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- That somebody asked somebody else to swap two shifts, and what came of it. As with
-- agreements, neither shift is a foreign key, and each is kept as it was when it was asked
-- about: what was said stays when a shift goes, and tells whether it still holds.
CREATE TABLE swap (
  id                INTEGER PRIMARY KEY,
  state             TEXT NOT NULL,
  offered_shift_id  INTEGER NOT NULL,
  offered_person_id INTEGER NOT NULL REFERENCES person (id),
  offered_site_id   INTEGER,
  offered_day       TEXT NOT NULL,
  offered_start     INTEGER NOT NULL,
  offered_end       INTEGER NOT NULL,
  wanted_shift_id   INTEGER NOT NULL,
  wanted_person_id  INTEGER NOT NULL REFERENCES person (id),
  wanted_site_id    INTEGER,
  wanted_day        TEXT NOT NULL,
  wanted_start      INTEGER NOT NULL,
  wanted_end        INTEGER NOT NULL,
  asked_on          TEXT NOT NULL,
  asked_by          INTEGER NOT NULL REFERENCES person (id),
  how               TEXT NOT NULL,
  answered_on       TEXT,
  answered_by       INTEGER REFERENCES person (id),
  done_on           TEXT,
  done_by           INTEGER REFERENCES person (id),
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_swap_is_as_far_as_we_know
    CHECK (state IN ('asked', 'agreed', 'done', 'declined')),
  CONSTRAINT two_people_swap CHECK (offered_person_id <> wanted_person_id),
  CONSTRAINT times_are_in_order
    CHECK (offered_start < offered_end AND wanted_start < wanted_end),
  CONSTRAINT how_it_was_agreed_is_known CHECK (how IN ('in-writing', 'by-message', 'by-word')),
  CONSTRAINT a_swap_is_of_days
    CHECK (offered_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
           AND wanted_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_was_asked_on_a_day
    CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_was_answered_on_a_day
    CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_was_done_on_a_day
    CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
