export const worklistText = {
  caption: 'Uw werklijst, eerst wat te laat is',
  what: 'Wat u doet',
  why: 'Waarom nu',
  when: 'Uiterlijk',
  amount: 'Gaat om',
  showAll: (count: number) => `Toon alle ${count}`,
  choose: (title: string, about: string) => `Kies ‘${title}’, ${about}`,
  chooseGroup: (group: string, count: number) => `Kies alle ${count} van ‘${group}’`,
  noDeadline: 'geen termijn',
  groups: { late: 'Te laat', week: 'Deze week', later: 'Daarna' },
} as const;
