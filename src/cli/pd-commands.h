/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"

G_BEGIN_DECLS

/* Each command stands in a file of its own; those that share a word share a file. */

extern const PdCommand pd_agreements_command;
extern const PdCommand pd_availability_command;
extern const PdCommand pd_backup_command;
extern const PdCommand pd_compact_command;
extern const PdCommand pd_cosupervision_command;
extern const PdCommand pd_coverage_command;
extern const PdCommand pd_create_command;
extern const PdCommand pd_demo_command;
extern const PdCommand pd_export_command;
extern const PdCommand pd_history_command;
extern const PdCommand pd_import_command;
extern const PdCommand pd_info_command;
extern const PdCommand pd_leave_command;
extern const PdCommand pd_path_command;
extern const PdCommand pd_patterns_command;
extern const PdCommand pd_people_command;
extern const PdCommand pd_redo_command;
extern const PdCommand pd_role_command;
extern const PdCommand pd_roster_command;
extern const PdCommand pd_rules_command;
extern const PdCommand pd_service_command;
extern const PdCommand pd_sites_command;
extern const PdCommand pd_supervision_command;
extern const PdCommand pd_swaps_command;
extern const PdCommand pd_templates_command;
extern const PdCommand pd_today_command;
extern const PdCommand pd_training_command;
extern const PdCommand pd_undo_command;
extern const PdCommand pd_verify_command;

G_END_DECLS
