import { type Static, Type } from 'typebox';
import { CentsNumber, Id, Instant, nullable } from '../../../platform/http/schema-parts.ts';

const Label = Type.String({ description: 'Woord uit de OCDS-lijst releaseTag.' });

export const Publicatie = Type.Object({
  id: Id,
  kenmerk: Type.String(),
  labels: Type.Array(Label),
  op: Instant,
  sha256: Type.String(),
});
export type Publicatie = Static<typeof Publicatie>;

export const Publicaties = Type.Object({
  items: Type.Array(Publicatie),
  nieuw: Type.Array(Label, { description: 'Wat een volgende publicatie zou vertellen; leeg: niets nieuws.' }),
});
export type Publicaties = Static<typeof Publicaties>;

export const OpenInkoopdata = Type.Object({
  items: Type.Array(
    Type.Object({
      procedureId: Id,
      ocid: Type.String(),
      titel: Type.String(),
      regio: Type.String(),
      bijgewerkt: Instant,
      labels: Type.Array(Label),
    }),
  ),
});
export type OpenInkoopdata = Static<typeof OpenInkoopdata>;

/** As the standard gives it: field names are those of OCDS, and so is `publishedDate`, a moment beside what is named here. */
export const OcdsPakket = Type.Object(
  {
    uri: Type.String(),
    version: Type.String(),
    publisher: Type.Object({ name: Type.String() }),
    license: Type.String(),
    releases: Type.Array(Type.Object({}, { additionalProperties: true })),
  },
  { additionalProperties: true, description: 'OCDS 1.1 release package, met ook publishedDate als moment.' },
);

export const LeesbareInkoopdata = Type.Object({
  ocid: Type.String(),
  titel: Type.String(),
  regio: Type.String(),
  omschrijving: Type.String(),
  /** What the last release tells, one fact a line. */
  gegevens: Type.Array(Type.Object({ naam: Type.String(), waarde: Type.String() })),
  producten: Type.Array(Type.String()),
  /** Newest last, as it was told. */
  stappen: Type.Array(Type.Object({ op: Instant, zin: Type.String() })),
  publicaties: Type.Array(
    Type.Object({
      kenmerk: Type.String(),
      op: Instant,
      zinnen: Type.Array(Type.String()),
      sha256: Type.String(),
      ongewijzigd: Type.Boolean({ description: 'De inhoud hoort nog bij het controlegetal van toen.' }),
    }),
  ),
  controle: Type.Object(
    {
      versie: Type.String(),
      geldig: Type.Boolean(),
      fouten: Type.Array(Type.Object({ plaats: Type.String(), fout: Type.String() })),
    },
    { description: 'Het pakket getoetst aan het officiële schema van OCDS, nu.' },
  ),
  licentie: Type.String(),
  aanbieders: Type.Array(
    Type.Object({
      naam: Type.String(),
      besluit: Type.String(),
      contract: nullable(Type.String()),
      van: nullable(Type.String()),
      tot: nullable(Type.String()),
      bedragCent: nullable(CentsNumber),
    }),
  ),
});
export type LeesbareInkoopdata = Static<typeof LeesbareInkoopdata>;
