import '@fontsource-variable/noto-sans/wght.css';
import './theme/rode-draad.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client.ts';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { LiveRegion } from './ui/live/live-region.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the application');

const queryClient = createQueryClient();
const router = createAppRouter();

/** A refusal of the server that has a page of its own is no fault of the program; anything else goes to the console. */
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ApiError)) console.error(error);
};

createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <I18nProvider locale="nl-NL">
      <QueryClientProvider client={queryClient}>
        <LiveRegion>
          <RouterProvider router={router} />
        </LiveRegion>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
