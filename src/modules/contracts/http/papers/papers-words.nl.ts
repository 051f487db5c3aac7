import { formatDay } from '../../../../kernel/format.nl.ts';
import type { AnnexKind, MissingPaper, Paper } from '../../domain/papers/papers.ts';
import { registerRefusals } from '../register-refusals.nl.ts';

/** Dutch words of the public API for all that belongs to a contract, and what people read about it. */
export const ANNEX_WORDS = {
  requirements: 'eisen',
  tariffs: 'tarieven',
  protocol: 'protocol',
  other: 'overig',
} as const satisfies { readonly [Kind in AnnexKind]: string };

const ANNEX_NAMES: { readonly [Kind in AnnexKind]: string } = {
  requirements: 'bijlage met eisen',
  tariffs: 'bijlage met tarieven',
  protocol: 'protocol',
  other: 'bijlage',
};

const MISSING: { readonly [What in MissingPaper]: { readonly name: string; readonly about: string } } = {
  tariffs: { name: 'Tarieven', about: 'Er staan nog geen tarieven bij dit contract.' },
  terms: { name: 'Bekostiging', about: 'Nog niet gekozen hoe dit contract wordt betaald.' },
  requirements: {
    name: 'Eisen',
    about: 'Dit contract komt niet uit een procedure met eisen. De opdrachtgever kan ze als bijlage toevoegen.',
  },
  protocol: {
    name: 'Protocol',
    about: 'Nog geen protocol toegevoegd, bijvoorbeeld over administratie of calamiteiten.',
  },
};

type Shown = {
  readonly naam: string;
  readonly toelichting: string;
  /** A screen of this program, or a file. */
  readonly scherm: string | null;
  readonly bestand: string | null;
  readonly ontbreekt: boolean;
};
const screen = (naam: string, toelichting: string, scherm: string): Shown => ({
  ...{ naam, toelichting, scherm },
  bestand: null,
  ontbreekt: false,
});
const kept = (naam: string, toelichting: string, bestand: string): Shown => ({
  ...{ naam, toelichting, bestand },
  scherm: null,
  ontbreekt: false,
});

/** A paper as people read it, with where it opens. */
export function paperText(paper: Paper, contractId: number): Shown {
  switch (paper.kind) {
    case 'text':
      return kept(
        'Tekst van het contract',
        `versie ${paper.version}`,
        `/contracten/${contractId}/document?formaat=pdf`,
      );
    case 'tariffs':
      return screen('Tarieven', productsText(paper.products), `/contracten/${contractId}?deel=tarieven`);
    case 'products':
      return screen('Productenboek', 'wat elk product inhoudt', '/productenboeken');
    case 'terms':
      return screen(
        `Bekostiging: ${paper.name}`,
        `vanaf ${formatDay(paper.from)}`,
        `/bekostigingsvoorwaarden/${paper.termsId}`,
      );
    case 'requirements':
      return screen(
        'Eisen uit de procedure',
        paper.count === 1 ? '1 eis' : `${paper.count} eisen`,
        `/inkoopprocedures/${paper.procedureId}?deel=eisen`,
      );
    case 'document':
      return screen(
        paper.name,
        `versie ${paper.version}`,
        `/inkoopprocedures/${paper.procedureId}/vragen?deel=documenten`,
      );
    case 'nota':
      return kept(
        `Nota van inlichtingen ${paper.number}`,
        'vragen en antwoorden uit de procedure',
        `/nota-van-inlichtingen/${paper.notaId}/bestand?formaat=pdf`,
      );
    case 'annex':
      return kept(
        paper.annex.name.replace(/\.pdf$/, ''),
        ANNEX_NAMES[paper.annex.annex],
        `/contractdocumenten/${paper.annex.documentId}`,
      );
    case 'missing': {
      const { name, about } = MISSING[paper.what];
      return { naam: name, toelichting: about, scherm: null, bestand: null, ontbreekt: true };
    }
  }
}

const productsText = (count: number): string => (count === 1 ? 'voor 1 product' : `voor ${count} producten`);

export const papersRefusals = {
  'contracts.contract-unknown': registerRefusals['contracts.contract-unknown'],
  'contracts.not-the-purchaser': registerRefusals['contracts.not-the-purchaser'],
  'contracts.annex-not-pdf': { title: 'Geen PDF', detail: 'Kies een bestand van de soort PDF.' },
} as const;
