/** What each signal says to a person. */
export const SIGNAL_SENTENCES = {
  OP071:
    'Deze relatie had in een eerder bericht een ander nummer, of dit nummer was van iemand anders. Een relatie houdt per gemeente en cliënt hetzelfde nummer.',
  OP254: 'De AGB-code van de aanbieder staat op de dag van het bericht niet in het AGB-register.',
  OP296: 'Wat hier wordt gevraagd, staat niet in een contract van deze aanbieder voor deze gemeente en periode.',
} as const;

/** The sentence of a signal, with the rule behind it. */
export const signalSentence = (rule: string): string => SIGNAL_SENTENCES[rule as keyof typeof SIGNAL_SENTENCES] ?? rule;
