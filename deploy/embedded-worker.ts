import type { Plugin } from 'vite';
export function embeddedWorker(): Plugin {
  return { name: 'vedette-embedded-worker' };
}
