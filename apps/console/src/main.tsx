// Starts the console in the page.
import 'antd/dist/reset.css';
import './app/app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { router } from './app/router.tsx';

// After an update of the server, pages opened before ask for files that are gone: they load anew, once.
const reloaded = 'jinguo.reloaded';
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem(reloaded) !== null) return;
  sessionStorage.setItem(reloaded, 'yes');
  location.reload();
});
addEventListener('load', () => setTimeout(() => sessionStorage.removeItem(reloaded), 10_000));

const place = document.querySelector('#root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
