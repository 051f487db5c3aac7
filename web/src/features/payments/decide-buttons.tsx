import type { ReactNode } from 'react';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

/** The second person says yes or no; each asks once more, for both are final. */
export function DecideButtons({
  name,
  path,
  about,
  title,
  intro,
  words,
}: {
  name: string;
  path: string;
  /** Which one it is, for who hears the buttons. */
  about: string;
  title: string;
  intro: string;
  words: { readonly yes: string; readonly no: string; readonly saidYes: string; readonly saidNo: string };
}): ReactNode {
  return [
    { accept: true, word: words.yes, done: words.saidYes },
    { accept: false, word: words.no, done: words.saidNo },
  ].map(({ accept, word, done }) => (
    <FormDialog
      key={word}
      name={`${name}-${accept ? 'ja' : 'nee'}`}
      button={word}
      buttonLabel={`${word}: ${about}`}
      small
      title={title}
      intro={intro}
      fields={[]}
      submitLabel={word}
      done={done}
      submit={() => apiSend('POST', path, { akkoord: accept })}
    />
  ));
}
