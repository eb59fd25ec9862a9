-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Role descriptions. As before: every table has an explicit key, nothing cascades.

CREATE TABLE role (
  id       INTEGER PRIMARY KEY,
  ended_on TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT it_ends_on_a_day
    CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- Whether a version is approved or superseded follows from the others; what is stored is
-- who approved it, and when. A draft has neither.
CREATE TABLE role_version (
  id          INTEGER PRIMARY KEY,
  role_id     INTEGER NOT NULL REFERENCES role (id),
  version     INTEGER NOT NULL,
  drafted_by  INTEGER REFERENCES person (id),
  drafted_on  TEXT NOT NULL,
  approved_by INTEGER REFERENCES person (id),
  approved_on TEXT,
  UNIQUE (role_id, version),
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT versions_count_from_1 CHECK (version > 0),
  CONSTRAINT it_is_drafted_on_a_day
    CHECK (drafted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_is_approved_on_a_day
    CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_is_approved_by_somebody CHECK ((approved_by IS NULL) = (approved_on IS NULL))
) STRICT;

CREATE INDEX role_version_by_drafter ON role_version (drafted_by);
CREATE INDEX role_version_by_approver ON role_version (approved_by);

-- What stands in each part, under its nick; a part that says nothing has no row.
CREATE TABLE role_text (
  version_id INTEGER NOT NULL REFERENCES role_version (id),
  part       TEXT NOT NULL,
  words      TEXT NOT NULL,
  PRIMARY KEY (version_id, part),
  CONSTRAINT a_part_has_words CHECK (words <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE role_assignment (
  id        INTEGER PRIMARY KEY,
  role_id   INTEGER NOT NULL REFERENCES role (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  version   INTEGER NOT NULL,
  from_day  TEXT NOT NULL,
  to_day    TEXT,
  FOREIGN KEY (role_id, version) REFERENCES role_version (role_id, version),
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX role_assignment_by_role ON role_assignment (role_id, version);
CREATE INDEX role_assignment_by_person ON role_assignment (person_id);

CREATE TABLE role_acknowledgement (
  assignment_id   INTEGER NOT NULL REFERENCES role_assignment (id),
  version         INTEGER NOT NULL,
  acknowledged_on TEXT NOT NULL,
  recorded_by     INTEGER NOT NULL REFERENCES person (id),
  remarks         TEXT NOT NULL,
  PRIMARY KEY (assignment_id, version),
  CONSTRAINT versions_count_from_1 CHECK (version > 0),
  CONSTRAINT it_is_acknowledged_on_a_day
    CHECK (acknowledged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE INDEX role_acknowledgement_by_recorder ON role_acknowledgement (recorded_by);
