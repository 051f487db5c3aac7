import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { fundingText } from './funding.nl.ts';
import { handOver } from './hand-over.ts';

const text = fundingText.import;
const LIMIT_BYTES = 1_000_000;

/** Reads a file into the form: people see what it says, and what is wrong with it, before anything is kept. */
export function ImportTerms() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async ([chosen]: readonly File[]) => {
    if (!chosen) return;
    if (chosen.size > LIMIT_BYTES) return setRefusal(text.tooLarge);
    const document = parsed(await chosen.text());
    if (document === undefined) return setRefusal(text.unreadable);
    handOver(document);
    setOpen(false);
    router.history.push(paths.fundingNew);
  };
  return (
    <>
      <Button
        onPress={() => {
          setRefusal(null);
          setOpen(true);
        }}
      >
        {text.button}
      </Button>
      <Dialog title={text.title} isOpen={open} onClose={() => setOpen(false)}>
        {refusal && <Alert tone="negative" live title={refusal} />}
        <FileDrop
          title={text.title}
          hint={text.hint}
          buttonLabel={text.choose}
          accept={['application/json', '.json']}
          single
          onFiles={(files) => void take(files)}
        />
      </Dialog>
    </>
  );
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}
