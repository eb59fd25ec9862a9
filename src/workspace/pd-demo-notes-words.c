/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What made-up people write in their notes: nobody real, and no word that a clinic would
 * use. Each side answers the question of the section that it stands in. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-notes-private.h"

#define N_EACH 3

static const struct
{
  const char *section;
  const char *words[2][N_EACH];
} ANSWERS[] = {
  { "agenda",
    { { "I brought the new opening hours, and whether they leave room to think.",
        "I wanted to hear how the first weeks on the warm line have been.",
        "I came with a question about how we share the quiet room." },
      { "I brought a morning that stayed with me, and one that went well.",
        "I wanted to talk about the garden group and my part in it.",
        "I arrived tired and glad; I brought the letter from the council." } } },
  { "connection",
    { { "I lost you when I looked at the roster; you said so, and that brought me back.",
        "We felt close when we both admitted that we did not know.",
        "I noticed that I went quiet about the phone. We came back to it by laughing." },
      { "I felt close when you asked and then waited.",
        "I drifted off when we spoke of forms, and said it. That helped.",
        "Cooking with everybody on Thursday was when I felt part of it again." } } },
  { "worldview",
    { { "I had taken for granted that silence means no. It often means not yet.",
        "I learned early that being on time is respect. Not everybody did, and I see why.",
        "Your question about who the hub is for opened something for me." },
      { "I grew up with people who shouted when they cared, so loud is not cross to me.",
        "I came to see it this way on the ward, where nobody asked. Here I want to ask.",
        "I had thought that I must have an answer. Where did I learn that?" } } },
  { "mutuality",
    { { "I received patience, and gave time. I hold the keys and the roster, and we said so.",
        "You told me that I interrupt when I am worried. I am glad that you did.",
        "We both got something: I a new way to begin, you a rest from deciding." },
      { "I gave a story of mine and checked for whose sake. It was for both of us.",
        "I said what I need in the evenings, and it was heard.",
        "I noticed that I ask permission where I don’t have to." } } },
  { "moving-towards",
    { { "We want more evenings that end before everybody is tired. I speak to the team.",
        "I want to step back from the garden group in good time.",
        "More of us at the door on Mondays; I put it on the roster." },
      { "I want to hold the Friday group with somebody, and then alone.",
        "Next step: ask three people what they would like the room to be.",
        "I want to write less and listen more, and see what comes of it." } } },
  { "boundaries",
    { { "We agreed that messages after eight wait until the morning.",
        "We know a family in more than one way, and agreed who needs to know that.",
        "I will not be asked about the two of you at work; we said where that goes." },
      { "I told B. that I am a neighbour, too. We found a way that suits us both.",
        "I am fine with hugs from some, and say no to others. That is allowed.",
        "My friend comes on Wednesdays, so I swap that day." } } },
  { "wellbeing",
    { { "The work sits well with me. I am looking after my Sundays.",
        "I carried the phone one week too many, and asked for help.",
        "I am proud of how the team met the hard week." },
      { "I slept well again. Walking home instead of taking the tram helps.",
        "It was a lot. An hour of reflection on the roster would help me.",
        "I feel more at home here than a year ago." } } },
  { "learning",
    { { "We learned that a pause is an answer. I want to read more about groups.",
        "We learned to name the clock. Next: how to end well.",
        "I learned how you ask about dreams before plans." },
      { "I learned that I can disagree and stay. Next I want to learn to co-facilitate.",
        "We learned to begin with what went well.",
        "I would like to learn how a group ends well." } } },
};

/**
 * pd_demo_notes_words:
 * @section: what a template calls a section
 * @side: who writes
 * @nth: any number; others give other words
 *
 * Returns: (nullable): a sentence that answers what the section asks; %NULL for sections
 *   that are most often left empty
 */
const char *
pd_demo_notes_words (const char *section,
                     PdNoteSide  side,
                     guint       nth)
{
  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    if (g_str_equal (ANSWERS[i].section, section))
      return ANSWERS[i].words[side][nth % N_EACH];
  return NULL;
}
