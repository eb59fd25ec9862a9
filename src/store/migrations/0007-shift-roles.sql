-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The role that a shift is worked in, where one is named. As all else of what was
-- published, the role of a published shift refers to nothing.
ALTER TABLE shift ADD COLUMN role_id INTEGER REFERENCES role (id);
ALTER TABLE template ADD COLUMN role_id INTEGER REFERENCES role (id);
ALTER TABLE published_shift ADD COLUMN role_id INTEGER;

CREATE INDEX shift_by_role ON shift (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX template_by_role ON template (role_id);
