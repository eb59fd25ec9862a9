/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sites want, and the shifts that are given by a letter. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-coverage.h"
#include "pd-shift-template.h"

#define AT(hour, minute) ((hour) *60 + (minute))
#define MONDAY_TO_FRIDAY 0x1f

typedef struct
{
  PdDemoSiteKind kind;
  PdWeekdays     weekdays;
  int            start;
  int            end;
  int            minimum;
  int            wished;
  int            maximum;
  gboolean       may_be_alone;
} Target;

/* Two kinds: how many people there are to be when most come, and when one may be alone. At
 * a hub that is the week, so that a weekend there alone is told. */
static const Target TARGETS[] = {
  { PD_DEMO_HUB, MONDAY_TO_FRIDAY, AT (10, 0), AT (12, 30), 1, 2, 6, TRUE },
  { PD_DEMO_HUB, MONDAY_TO_FRIDAY, AT (8, 0), AT (19, 0), 0, 0, PD_COVERAGE_NO_MAXIMUM, TRUE },
  { PD_DEMO_RESPITE, 0, AT (12, 0), AT (14, 0), 1, 2, 5, TRUE },
  { PD_DEMO_RESPITE, 0, AT (0, 0), AT (24, 0), 0, 0, PD_COVERAGE_NO_MAXIMUM, TRUE },
  { PD_DEMO_WARM_LINE, 0, AT (18, 0), AT (21, 0), 1, 2, PD_COVERAGE_NO_MAXIMUM, TRUE },
  { PD_DEMO_WARM_LINE, 0, AT (0, 0), AT (24, 0), 0, 0, PD_COVERAGE_NO_MAXIMUM, TRUE },
  { PD_DEMO_OUTREACH, MONDAY_TO_FRIDAY, AT (10, 0), AT (12, 0), 1, 1, PD_COVERAGE_NO_MAXIMUM, TRUE },
  { PD_DEMO_OUTREACH, 0, AT (0, 0), AT (24, 0), 0, 0, PD_COVERAGE_NO_MAXIMUM, TRUE },
};

typedef struct
{
  const char    *letter;
  const char    *name;
  PdDemoSiteKind kind;
  gboolean       is_anywhere;
  PdActivity     activity;
  PdSegment      segments[3];
  guint          n_segments;
} Template;

#define WORK(start, end)        \
  {                             \
    PD_SEGMENT_WORK, start, end \
  }
#define REST(start, end)         \
  {                              \
    PD_SEGMENT_BREAK, start, end \
  }
#define SLEEP(start, end)            \
  {                                  \
    PD_SEGMENT_SLEEPOVER, start, end \
  }

static const Template TEMPLATES[] = {
  { "d", "Day", PD_DEMO_HUB, FALSE, PD_ACTIVITY_SUPPORT, { WORK (AT (9, 0), AT (12, 30)), REST (AT (12, 30), AT (13, 0)), WORK (AT (13, 0), AT (17, 0)) }, 3 },
  { "e", "Early", PD_DEMO_RESPITE, FALSE, PD_ACTIVITY_SUPPORT, { WORK (AT (7, 0), AT (11, 0)), REST (AT (11, 0), AT (11, 30)), WORK (AT (11, 30), AT (15, 0)) }, 3 },
  { "l", "Late", PD_DEMO_RESPITE, FALSE, PD_ACTIVITY_SUPPORT, { WORK (AT (14, 30), AT (18, 30)), REST (AT (18, 30), AT (19, 0)), WORK (AT (19, 0), AT (22, 30)) }, 3 },
  { "s", "Sleepover", PD_DEMO_RESPITE, FALSE, PD_ACTIVITY_SUPPORT, { WORK (AT (16, 0), AT (22, 30)), SLEEP (AT (22, 30), AT (30, 30)), WORK (AT (30, 30), AT (32, 0)) }, 3 },
  { "n", "Night", PD_DEMO_WARM_LINE, FALSE, PD_ACTIVITY_SUPPORT, { WORK (AT (22, 0), AT (26, 0)), REST (AT (26, 0), AT (26, 30)), WORK (AT (26, 30), AT (30, 0)) }, 3 },
  { "v", "Supervision", PD_DEMO_HUB, TRUE, PD_ACTIVITY_SUPERVISION, { WORK (AT (10, 0), AT (11, 0)) }, 1 },
  { "t", "Training", PD_DEMO_HUB, TRUE, PD_ACTIVITY_TRAINING, { WORK (AT (9, 0), AT (12, 0)) }, 1 },
};

static PdSite *
get_site (PdDemo *self,
          guint   i)
{
  return g_ptr_array_index (self->sites, i);
}

static void
add_target (PdDemo       *self,
            guint         site,
            const Target *target)
{
  PdCoverage *coverage = pd_coverage_new (pd_site_get_id (get_site (self, site)),
                                          (PdWhen){ target->weekdays, PD_DAY_NONE, PD_DAY_NONE, target->start, target->end },
                                          target->minimum,
                                          target->wished,
                                          target->maximum);

  coverage->may_be_alone = target->may_be_alone;
  g_ptr_array_add (self->coverages, coverage);
}

/* The first site of that kind is where it is, if there is one. */
static void
add_template (PdDemo *self,
              const Template *template)
{
  PdShiftTemplate *made = pd_shift_template_new (template->letter, template->name);
  gboolean         is_whole = pd_shift_template_set_segments (made, template->segments, template->n_segments, NULL);

  g_assert (is_whole);
  made->activity = template->activity;
  for (guint i = 0; i < self->sites->len && !template->is_anywhere && made->site_id == PD_ID_NONE; i++)
    if (pd_demo_sites[i].kind == template->kind)
      made->site_id = pd_site_get_id (get_site (self, i));
  g_ptr_array_add (self->templates, made);
}

/**
 * pd_demo_make_targets:
 * @self: a service with its sites
 *
 * Makes up how many people the sites want, and what shifts are given by a letter.
 */
void
pd_demo_make_targets (PdDemo *self)
{
  for (guint i = 0; i < self->sites->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (TARGETS); j++)
      if (TARGETS[j].kind == pd_demo_sites[i].kind)
        add_target (self, i, &TARGETS[j]);
  for (guint i = 0; i < G_N_ELEMENTS (TEMPLATES); i++)
    add_template (self, &TEMPLATES[i]);
}
