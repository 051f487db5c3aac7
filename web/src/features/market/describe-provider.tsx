import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { marketText as text } from './market.nl.ts';
import { NoteForm } from './note-form.tsx';

/** What is known of a provider: its type, approach, readiness to change and possibilities. */
export function DescribeProvider({ provider }: { provider: Marktanalyse['aanbieders'][number] }) {
  const { id, naam, profiel } = provider;
  return (
    <NoteForm
      name={`profiel-${id}`}
      button={text.describe}
      label={text.describeOf(naam)}
      title={text.describeOf(naam)}
      path="/marktprofielen"
      fields={[
        { kind: 'choice', name: 'soort', label: text.type, options: text.options.soort },
        { kind: 'long-text', name: 'insteek', label: text.approach },
        { kind: 'choice', name: 'bereidheid', label: text.readiness, options: text.options.bereidheid },
        { kind: 'long-text', name: 'mogelijkheden', label: text.possibilities },
      ]}
      initial={{
        soort: profiel?.soort ?? '',
        insteek: profiel?.insteek ?? '',
        bereidheid: profiel?.bereidheid ?? '',
        mogelijkheden: profiel?.mogelijkheden ?? '',
      }}
      body={({
        soort = null,
        insteek = null,
        bereidheid = null,
        mogelijkheden = null,
      }: Record<string, string | null>) => ({
        aanbiederId: id,
        soort,
        insteek,
        bereidheid,
        mogelijkheden,
      })}
    />
  );
}
