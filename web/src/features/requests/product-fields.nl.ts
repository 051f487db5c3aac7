const option = (value: string, label: string) => ({ value, label });

export const productText = {
  product: 'Product',
  productHint: 'Typ een deel van de naam of de code. Laat leeg voor hulp zonder product in de toewijzing.',
  wholeCategory: (name: string) => `Alles in de categorie ${name}`,
  volume: 'Aantal',
  volumeHint: 'Een heel getal. Alleen bij een product met een code, en dan nodig.',
  unit: 'Eenheid',
  unitHint: 'Leeg: de eenheid van het product.',
  frequency: 'Per',
  budget: 'Budget in euro',
  budgetHint: 'Bij hulp zonder productcode kan een bedrag, zoals 1.250,00. Niet naast een aantal.',
  from: 'Eerste dag',
  through: 'Laatste dag',
  /** Eenheid (WJ756 of iJw 3.2). */
  units: [
    option('01', 'Minuut'),
    option('04', 'Uur'),
    option('14', 'Etmaal'),
    option('16', 'Dagdeel (4 uur)'),
    option('82', 'Stuks (resultaat)'),
    option('84', 'Stuks (inspanning)'),
    option('83', 'Euro'),
  ],
  /** Frequentie (WMO757 of iJw 3.2). */
  frequencies: [option('1', 'Dag'), option('2', 'Week'), option('4', 'Maand'), option('6', 'Hele looptijd samen')],
  /** Productcategorie (JZ020 of iJw 3.2), those in use now. */
  categories: [
    option('40', 'persoonlijke verzorging'),
    option('41', 'dagbehandeling'),
    option('42', 'vervoerdiensten'),
    option('43', 'jeugdhulp verblijf met behandeling'),
    option('44', 'jeugdhulp verblijf zonder behandeling'),
    option('45', 'jeugdhulp ambulant'),
    option('46', 'jeugdhulp crisis'),
    option('47', 'jeugdreclassering'),
    option('48', 'jeugdbescherming'),
    option('49', 'preventief justitieel kader'),
    option('50', 'maatwerkarrangementen jeugd'),
    option('54', 'jeugd-ggz'),
    option('55', 'landelijk ingekochte zorg'),
  ],
} as const;
