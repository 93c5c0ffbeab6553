import { Trans, useLingui } from '@lingui/react/macro';

import type { DebugMetaData } from '#api/event-entry.ts';

import { EventSection } from './event-section.tsx';
import { metaAt, metaNotes } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';

import './debug-images-section.css';

interface DebugImagesSectionProps {
  id: string;
  data: DebugMetaData;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

const LIMIT = 20;

type Image = DebugMetaData['images'][number];

function textOf(image: Image, ...keys: string[]): string {
  const value = keys
    .map((key) => image[key])
    .find((part) => typeof part === 'string' || typeof part === 'number');
  return value === undefined ? '' : String(value);
}

/** The libraries and symbol files that were loaded. */
export function DebugImagesSection({ id, data, meta }: DebugImagesSectionProps) {
  const { t } = useLingui();
  const { shown, isCut, showAll } = useCapped(data.images, LIMIT);
  return (
    <EventSection id={id} title={t`Debug images`} count={data.images.length}>
      {/* Whatever scrolls must be reachable by keyboard. WCAG 2.2, 2.1.1. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="debug-images-section" role="group" aria-label={t`Debug images`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Image</Trans>
              </th>
              <th scope="col">
                <Trans>Type</Trans>
              </th>
              <th scope="col">
                <Trans>Debug id</Trans>
              </th>
              <th scope="col">
                <Trans>Address</Trans>
              </th>
              <th scope="col">
                <Trans>Status</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((image) => (
              <tr key={image.place}>
                <td>
                  <bdi>{textOf(image, 'code_file', 'name', 'debug_file')}</bdi>
                </td>
                <td>
                  <bdi>{textOf(image, 'type')}</bdi>
                </td>
                <td>
                  <bdi>{textOf(image, 'debug_id', 'uuid', 'id')}</bdi>
                </td>
                <td>
                  <bdi>{textOf(image, 'image_addr')}</bdi>
                </td>
                <td>
                  <bdi>
                    {textOf(image, 'debug_status', 'unwind_status') ||
                      metaNotes(metaAt(meta, 'images', image.place))?.errors.join(', ')}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowAll total={data.images.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}
