import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Tariefberekening } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';

/** Records a calculation and goes to it; says what is still missing instead of sending that. */
export function SaveDraft({
  label,
  done,
  method,
  path,
  body,
  etag,
  missing,
}: {
  label: string;
  done: string;
  method: 'POST' | 'PUT';
  path: string;
  body: unknown;
  etag?: string;
  missing?: string | undefined;
}) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => apiSend<Tariefberekening>(method, path, body, etag ? { etag } : {}),
    onSuccess: async (made) => {
      notify(done);
      await client.invalidateQueries();
      router.history.push(paths.calculation(made.id));
    },
  });
  return (
    <>
      {tried && missing && <Alert tone="negative" live title={missing} />}
      {save.error && <ErrorState error={save.error} />}
      <Button
        look="primary"
        isDisabled={save.isPending}
        onPress={() => {
          setTried(true);
          if (!missing) save.mutate();
        }}
      >
        {label}
      </Button>
    </>
  );
}
