import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Tariefberekening } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';

/** Records a calculation and goes to it. What is still missing is said at its field by who has the fields. */
export function SaveDraft({
  label,
  done,
  method,
  path,
  body,
  etag,
  isReady,
}: {
  label: string;
  done: string;
  method: 'POST' | 'PUT';
  path: string;
  body: unknown;
  etag?: string;
  /** Is everything filled in? When not, the page says at the field what is missing, and the focus goes there. */
  isReady: () => boolean;
}) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
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
      {save.error && <ErrorState error={save.error} />}
      <Button
        look="primary"
        isDisabled={save.isPending}
        onPress={() => {
          if (isReady()) save.mutate();
        }}
      >
        {label}
      </Button>
    </>
  );
}
