/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-words-private.h"

/* None of this is translated: it is what somebody in Australia would have typed in. The
 * places are made up, and so are the people. */

#define SYDNEY "Australia/Sydney"
#define ADELAIDE "Australia/Adelaide"
#define BRISBANE "Australia/Brisbane"
#define BROKEN_HILL "Australia/Broken_Hill"

/* The first three make a whole service; the zones differ from the fourth on. */
const PdDemoSite pd_demo_sites[PD_DEMO_MAX_SITES] = {
  { "Bay Street Hub", "BS", SYDNEY, PD_DEMO_HUB },
  { "Banksia House", "BH", SYDNEY, PD_DEMO_RESPITE },
  { "Warm Line", "WL", SYDNEY, PD_DEMO_WARM_LINE },
  { "Silver City Outreach", "SC", BROKEN_HILL, PD_DEMO_OUTREACH },
  { "Wattle Cottage", "WC", SYDNEY, PD_DEMO_RESPITE },
  { "Northside Drop-in", "ND", SYDNEY, PD_DEMO_HUB },
  { "Torrens Hub", "TH", ADELAIDE, PD_DEMO_HUB },
  { "Saltbush Outreach", "SO", ADELAIDE, PD_DEMO_OUTREACH },
  { "Evening Line", "EL", ADELAIDE, PD_DEMO_WARM_LINE },
  { "Jacaranda House", "JH", BRISBANE, PD_DEMO_RESPITE },
  { "Riverside Hub", "RH", BRISBANE, PD_DEMO_HUB },
  { "Kookaburra Corner", "KC", SYDNEY, PD_DEMO_HUB },
  { "Tea Tree Drop-in", "TT", SYDNEY, PD_DEMO_HUB },
  { "Boronia House", "BO", SYDNEY, PD_DEMO_RESPITE },
  { "Harbour Outreach", "HO", SYDNEY, PD_DEMO_OUTREACH },
  { "Ironbark Hub", "IH", SYDNEY, PD_DEMO_HUB },
  { "Lilly Pilly House", "LP", BRISBANE, PD_DEMO_RESPITE },
  { "Western Plains Outreach", "WP", SYDNEY, PD_DEMO_OUTREACH },
  { "Grevillea Hub", "GH", SYDNEY, PD_DEMO_HUB },
  { "Sunrise Line", "SL", BRISBANE, PD_DEMO_WARM_LINE },
  { "Old School Drop-in", "OS", SYDNEY, PD_DEMO_HUB },
  { "Paperbark House", "PH", SYDNEY, PD_DEMO_RESPITE },
  { "Hills Outreach", "HI", ADELAIDE, PD_DEMO_OUTREACH },
  { "Market Lane Hub", "ML", SYDNEY, PD_DEMO_HUB },
  { "Bottlebrush House", "BB", ADELAIDE, PD_DEMO_RESPITE },
  { "Lighthouse Drop-in", "LD", SYDNEY, PD_DEMO_HUB },
  { "Coast Outreach", "CO", BRISBANE, PD_DEMO_OUTREACH },
  { "Station Street Hub", "SS", SYDNEY, PD_DEMO_HUB },
  { "Correa House", "CH", ADELAIDE, PD_DEMO_RESPITE },
  { "Tableland Outreach", "TO", BRISBANE, PD_DEMO_OUTREACH },
  { "Library Hub", "LH", SYDNEY, PD_DEMO_HUB },
  { "Magpie Drop-in", "MD", ADELAIDE, PD_DEMO_HUB },
  { "Hakea House", "HH", SYDNEY, PD_DEMO_RESPITE },
  { "Southern Line", "SN", ADELAIDE, PD_DEMO_WARM_LINE },
  { "Mill Road Hub", "MR", SYDNEY, PD_DEMO_HUB },
  { "Lakes Outreach", "LO", SYDNEY, PD_DEMO_OUTREACH },
  { "Melaleuca House", "MH", BRISBANE, PD_DEMO_RESPITE },
  { "Garden Hub", "GA", SYDNEY, PD_DEMO_HUB },
  { "Riverina Outreach", "RO", SYDNEY, PD_DEMO_OUTREACH },
  { "Night Owl Line", "NO", SYDNEY, PD_DEMO_WARM_LINE },
};

static const char *const FIRST_NAMES[] = {
  "Aaliyah", "Abdul", "Aisha", "Alinta", "Amara", "Anaïs", "Arjun", "Aroha", "Astrid", "Ayşe",
  "Bashir", "Bindi", "Björn", "Bronwyn", "Callum", "Carmel", "Chidi", "Chloé", "Darius", "Deepa",
  "Dimitri", "Elena", "Elif", "Emeka", "Esi", "Farah", "Fatima", "Fergus", "Fiona", "Gabriela",
  "Giorgos", "Grace", "Gurpreet", "Hana", "Harriet", "Hemi", "Hùng", "Ibrahim", "Imogen", "Inés",
  "Isla", "Ivana", "Jarrah", "Jasmin", "Jedda", "Jin", "Joana", "Jun", "Kai", "Kalinda",
  "Kavita", "Keiko", "Kirra", "Kofi", "Lachlan", "Leilani", "Liang", "Linh", "Lowanna", "Maeve",
  "Malia", "Manaia", "Marek", "Marlee", "Mei", "Merindah", "Mihaela", "Mira", "Mohammed", "Nadia",
  "Ngaire", "Niamh", "Nikau", "Noor", "Olena", "Oscar", "Pania", "Paulo", "Priya", "Rafael",
  "Rania", "Ravi", "Rewi", "Rosa", "Ruby", "Saanvi", "Samir", "Šárka", "Siobhán", "Sione",
  "Sofia", "Tama", "Tāne", "Tariq", "Thandi", "Theo", "Tuan", "Uma", "Valentina", "Vikram",
  "Wiremu", "Xanthe", "Yara", "Yusuf", "Zahra", "Zoë"
};

static const char *const LAST_NAMES[] = {
  "Abbott", "Adeyemi", "Ahmed", "Álvarez", "Anderson", "Baird", "Banerjee", "Bennett", "Bianchi", "Brennan",
  "Campbell", "Castellano", "Chan", "Chatterjee", "Chen", "Christou", "Clarke", "Costa", "Dang", "Delgado",
  "Desai", "Diallo", "Dimitriou", "Doyle", "Edwards", "El-Masri", "Eriksen", "Farquhar", "Ferrari", "Fitzgerald",
  "Fraser", "García", "Ghosh", "Gibson", "Greene", "Habib", "Haddad", "Hamid", "Harris", "Hart",
  "Hassan", "Hoang", "Hughes", "Hussein", "Ito", "Jansen", "Johansson", "Kaur", "Kelly", "Khan",
  "Kim", "Kovač", "Kowalski", "Lam", "Le", "Lim", "Lindqvist", "Lopes", "Mackenzie", "Mahmoud",
  "Makoni", "Marino", "Mbeki", "McCarthy", "Mehta", "Mitchell", "Moana", "Mohamud", "Moreau", "Morris",
  "Murphy", "Nakamura", "Nasser", "Ngata", "Nguyen", "Novák", "O’Brien", "O’Connor", "Okafor", "Oliveira",
  "Osman", "Papadopoulos", "Parata", "Park", "Patel", "Pereira", "Petrov", "Pham", "Phillips", "Quinn",
  "Rahman", "Reid", "Ricci", "Roberts", "Rossi", "Russo", "Ryan", "Saito", "Santos", "Schmidt",
  "Sharma", "Silva", "Singh", "Stewart", "Sullivan", "Suzuki", "Tanaka", "Taufa", "Thompson", "Tran",
  "Turner", "Usman", "van der Merwe", "Vella", "Vu", "Walker", "Wang", "Weber", "Williams", "Wójcik",
  "Wong", "Yamamoto", "Yang", "Çelik", "Young", "Zhang", "Zielińska"
};

/* The mobile numbers that the Australian Communications and Media Authority keeps free
 * for stories. */
static const char *const MOBILES[] = {
  "0491 570 006", "0491 570 156", "0491 570 157", "0491 570 158", "0491 570 159", "0491 570 110",
  "0491 570 313", "0491 570 737", "0491 571 266", "0491 571 491", "0491 571 804", "0491 572 549",
  "0491 572 665", "0491 572 983", "0491 573 770", "0491 573 087", "0491 574 118", "0491 574 632",
  "0491 575 254", "0491 575 789", "0491 576 398", "0491 576 801", "0491 577 426", "0491 577 644",
  "0491 578 957", "0491 578 148", "0491 578 888", "0491 579 212", "0491 579 760", "0491 579 455"
};

static const char *const HUB_NOTES[] = {
  "Art table is set up in the back room. Please leave the paint out.",
  "Two new people came to the morning tea and asked about the walking group.",
  "The lift is out until Thursday; meet at the side door.",
  "Community lunch: 14 of us. Leftovers are in the fridge, labelled.",
  "We agreed in the group to start ten minutes later from next week.",
  "Printer is back. Flyers for the open day are on the counter.",
  "Quiet afternoon. Good talk about what helps on a hard day.",
};

static const char *const RESPITE_NOTES[] = {
  "Room 2 is free from ten. Linen is done.",
  "K would like to cook tonight; shopping list is on the bench.",
  "House meeting moved to Sunday. The agenda is on the board.",
  "Garden hose is mended. The tomatoes need water.",
  "A guest arrives at three. We agreed to meet on the veranda first.",
  "Late night for two of us; tea and cards. Slept well after.",
  "Smoke alarm in the hall chirps. A new battery is in the drawer.",
};

static const char *const LINE_NOTES[] = {
  "Busy until nine, then calm. Debrief with the team leader done.",
  "The second headset cuts out. Use the grey one.",
  "Three calls back promised for tomorrow; initials are on the pad.",
  "Storm tonight: expect more calls than usual.",
  "Swapped the kettle. It works.",
};

static const char *const OUTREACH_NOTES[] = {
  "Car is booked until four. The key is with reception.",
  "Met at the library as agreed. Next time the park.",
  "Road works on the highway; leave twenty minutes earlier.",
  "Phone has no signal past the bridge.",
  "Bring water. It will be 38 degrees.",
};

#define GIVE(list, ret_n) (*(ret_n) = G_N_ELEMENTS (list), (list))

/**
 * pd_demo_words_first_names:
 * @ret_n: (out): how many there are
 *
 * Returns: first names
 */
const char *const *
pd_demo_words_first_names (guint *ret_n)
{
  return GIVE (FIRST_NAMES, ret_n);
}

/**
 * pd_demo_words_last_names:
 * @ret_n: (out): how many there are
 *
 * Returns: last names
 */
const char *const *
pd_demo_words_last_names (guint *ret_n)
{
  return GIVE (LAST_NAMES, ret_n);
}

/**
 * pd_demo_words_mobiles:
 * @ret_n: (out): how many there are
 *
 * Returns: telephone numbers that nobody has
 */
const char *const *
pd_demo_words_mobiles (guint *ret_n)
{
  return GIVE (MOBILES, ret_n);
}

/**
 * pd_demo_words_notes:
 * @kind: what a site does
 * @ret_n: (out): how many there are
 *
 * Returns: hand-over notes that somebody there could have left
 */
const char *const *
pd_demo_words_notes (PdDemoSiteKind kind,
                     guint         *ret_n)
{
  switch (kind)
    {
    case PD_DEMO_RESPITE:
      return GIVE (RESPITE_NOTES, ret_n);
    case PD_DEMO_WARM_LINE:
      return GIVE (LINE_NOTES, ret_n);
    case PD_DEMO_OUTREACH:
      return GIVE (OUTREACH_NOTES, ret_n);
    case PD_DEMO_HUB:
    default:
      return GIVE (HUB_NOTES, ret_n);
    }
}

/**
 * pd_demo_words_role:
 * @kind: what a site does
 * @is_senior: whether the person supervises others
 *
 * Returns: the title of a role there
 */
const char *
pd_demo_words_role (PdDemoSiteKind kind,
                    gboolean       is_senior)
{
  static const char *const ROLES[][2] = {
    [PD_DEMO_HUB] = { "Peer worker", "Senior peer worker" },
    [PD_DEMO_RESPITE] = { "Peer worker, respite", "Lived-experience team leader" },
    [PD_DEMO_WARM_LINE] = { "Warm line peer worker", "Warm line team leader" },
    [PD_DEMO_OUTREACH] = { "Outreach peer worker", "Senior peer worker" },
  };

  return ROLES[kind][is_senior ? 1 : 0];
}
