-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What notes are written with: templates of the service's own, its list of words for the
-- coach, and everybody's own words of spelling.

CREATE TABLE note_template (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_template_has_a_name CHECK (name <> '')
) STRICT;

CREATE TABLE note_template_section (
  template_id INTEGER NOT NULL REFERENCES note_template (id),
  position    INTEGER NOT NULL,
  section     TEXT NOT NULL,
  heading     TEXT NOT NULL,
  question    TEXT NOT NULL,
  PRIMARY KEY (template_id, position),
  CONSTRAINT positions_count_from_0 CHECK (position >= 0),
  CONSTRAINT a_section_has_a_heading CHECK (heading <> '')
) STRICT, WITHOUT ROWID;

-- One row, from the first time that it is set: one that comes with the program by its nick,
-- or one's own by its row.
CREATE TABLE note_template_default (
  id          INTEGER PRIMARY KEY,
  nick        TEXT NOT NULL,
  template_id INTEGER REFERENCES note_template (id),
  CONSTRAINT one_row CHECK (id = 1),
  CONSTRAINT it_is_one_or_the_other CHECK ((nick = '') = (template_id IS NOT NULL))
) STRICT;

-- One row, from the first time that it is set; without words, the list that comes with the
-- program holds.
CREATE TABLE coach_words (
  id    INTEGER PRIMARY KEY,
  words TEXT,
  CONSTRAINT one_row CHECK (id = 1)
) STRICT;

-- Sealed for whose they are: what somebody needs to spell tells what they write about.
CREATE TABLE own_words (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  saved_at  INTEGER NOT NULL,
  box       BLOB NOT NULL
) STRICT;
