import { useState } from 'react';

import { KitControls } from './kit-controls.tsx';
import { KitData } from './kit-data.tsx';
import { KitFoundation } from './kit-foundation.tsx';
import { KitLayers } from './kit-layers.tsx';
import { Segmented } from './segmented.tsx';

import './kit-page.css';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'both', label: 'Both' },
] as const;
const densities = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

function KitParts() {
  return (
    <>
      <KitFoundation />
      <KitControls />
      <KitLayers />
      <KitData />
    </>
  );
}

/** Every component in every state, in either theme or both. For development only; its words are not translated. */
export function KitPage() {
  const [theme, setTheme] = useState<'light' | 'dark' | 'both'>('both');
  const [density, setDensity] = useState<'comfortable' | 'compact'>('comfortable');
  const shown = theme === 'both' ? (['light', 'dark'] as const) : [theme];
  return (
    <div className="kit-page" data-theme={theme === 'both' ? undefined : theme} data-density={density}>
      <header className="kit-page__header">
        <h1>Kit</h1>
        <Segmented label="Theme" value={theme} segments={themes} onChange={setTheme} />
        <Segmented label="Density" value={density} segments={densities} onChange={setDensity} />
      </header>
      <div className="kit-page__panes">
        {shown.map((pane) => (
          <div key={pane} className="kit-page__pane" data-theme={pane}>
            <KitParts />
          </div>
        ))}
      </div>
    </div>
  );
}
