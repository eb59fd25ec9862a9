-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How people want to be spoken of, in their own words; and the steps of their paths.
ALTER TABLE person ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''
  CONSTRAINT pronouns_are_short CHECK (length (pronouns) <= 40);

CREATE TABLE path_step (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  name       TEXT NOT NULL,
  planned_on TEXT,
  reached_on TEXT,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_step_has_a_name CHECK (name <> ''),
  CONSTRAINT it_is_planned_for_a_day
    CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_is_reached_on_a_day
    CHECK (reached_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX path_step_by_person ON path_step (person_id);
