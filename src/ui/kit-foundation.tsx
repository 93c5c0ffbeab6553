import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { KitRow, KitSection } from './kit-section.tsx';
import { LevelMark } from './level-mark.tsx';
import * as screenIcons from './screen-icons.ts';
import * as shellIcons from './shell-icons.ts';

const colours: [group: string, names: string[]][] = [
  ['Neutrals', [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `neutral-${step}`)],
  [
    'Surfaces',
    ['surface-sunken', 'surface', 'surface-raised', 'surface-hover', 'surface-selected', 'surface-inverse'],
  ],
  ['Accent', ['accent', 'accent-hover', 'accent-pressed', 'accent-text', 'accent-soft']],
  ['Meaning', ['danger', 'danger-soft', 'warning-text', 'warning-soft', 'success-text', 'success-soft']],
  ['Charts', ['chart', 'chart-strong', 'chart-baseline', 'chart-marker']],
  ['Lines', ['hairline', 'outline', 'focus']],
];
const sizes = ['26', '20', '16', '14', '13', '12'];
const levels = ['fatal', 'error', 'warning', 'info', 'debug', 'sample', 'something-new'];
const people = ['Ada Byron', 'Grace Hopper', '王小明', 'linus@example.com', 'Zoë Ångström', 'O', '민준'];
const iconName = (name: string) => name.replace(/Icon$/u, '');

/** Kit page: what the components are made of. */
export function KitFoundation() {
  return (
    <>
      <KitSection title="Colour">
        {colours.map(([group, names]) => (
          <KitRow key={group} label={group}>
            {names.map((name) => (
              <span key={name} className="kit-page__swatch">
                <span style={{ background: `var(--${name})` }} />
                {name}
              </span>
            ))}
          </KitRow>
        ))}
      </KitSection>
      <KitSection title="Type">
        {sizes.map((size) => (
          <KitRow key={size} label={size}>
            <span style={{ font: `var(--text-${size}) var(--font-ui)` }}>
              Authentication failed, token expired · 认证失败，令牌已过期 · 1,204
            </span>
          </KitRow>
        ))}
        <KitRow label="Code">
          <code style={{ font: 'var(--text-13) var(--font-code)' }}>
            raise ApiException(&quot;令牌&quot;, 0x1F)
          </code>
        </KitRow>
      </KitSection>
      <KitSection title="Marks">
        <KitRow label="Levels">
          {levels.map((level) => (
            <span key={level} className="kit-page__pair">
              <LevelMark level={level} />
              {level}
            </span>
          ))}
        </KitRow>
        <KitRow label="In grey">
          <span className="kit-page__pair kit-page__grey">
            {levels.map((level) => (
              <LevelMark key={level} level={level} named />
            ))}
          </span>
        </KitRow>
        <KitRow label="People">
          {people.map((name) => (
            <Avatar key={name} id={name} name={name} label={name} />
          ))}
          <Avatar id="small" name="Small One" size="small" />
          <Avatar id="large" name="Large One" size="large" />
        </KitRow>
        <KitRow label="Teams">
          {['Platform', 'Mobile apps', 'Payments'].map((name) => (
            <Avatar key={name} id={name} name={name} shape="team" label={name} />
          ))}
        </KitRow>
        <KitRow label="Keys">
          <Kbd keys="mod+k" />
          <Kbd keys="g i" />
          <Kbd keys="shift+enter" />
        </KitRow>
      </KitSection>
      <KitSection title="Icons">
        <div className="kit-page__icons">
          {Object.entries({ ...shellIcons, ...screenIcons }).map(([name, path]) => (
            <span key={name} className="kit-page__icon">
              <Icon path={path} />
              {iconName(name)}
            </span>
          ))}
        </div>
      </KitSection>
    </>
  );
}
