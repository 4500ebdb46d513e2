import type { AimView, Aligned, AlignmentView } from '../../src/contract.ts';
import { idKey } from '../../src/domain/rollup.ts';
import { texts } from '../i18n.ts';
import { Heading } from '../parts/heading.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { WayBack } from '../parts/way-back.tsx';
import { planningTexts } from '../words/planning.ts';

interface AlignmentProps {
  readonly alignment: AlignmentView;
  /** The name of the cycle it is about; the others are named. */
  readonly shown: string;
  readonly onHome: () => void;
}

/** What serves what, from the goals down to people; what stands apart below. */
export function Alignment({ alignment, shown, onHome }: AlignmentProps) {
  const words = planningTexts.alignment;
  const { aims, tree, loose, loops } = alignment;
  const there = new Set(aims.map(({ id }) => idKey(id)));
  return (
    <div class="view alignment">
      <WayBack onBack={onHome} />
      <Heading focusOn={1}>{texts.opens.alignment}</Heading>
      <p class="hint">{tree.length + loose.length === 0 ? words.none : words.hint}</p>
      <Branches of={tree} shown={shown} />
      {loose.length > 0 && (
        <section aria-label={words.loose}>
          <h2>{words.loose}</h2>
          <p class="hint">{words.looseHint}</p>
          {loops.map((loop) => (
            <p key={loop} class="loop">
              {loop}
            </p>
          ))}
          <Branches of={loose} shown={shown} there={there} />
        </section>
      )}
    </div>
  );
}

interface BranchesProps {
  readonly of: readonly Aligned<AimView>[];
  readonly shown: string;
  /** The IDs there are: what somebody supports that is not among them is named. */
  readonly there?: ReadonlySet<string>;
}

function Branches({ of, shown, there }: BranchesProps) {
  if (of.length === 0) return null;
  return (
    <ul class="tree">
      {of.map(({ aim, children }, at) => (
        <li key={`${aim.id} ${at}`}>
          <div class="aim">
            <StatusMark status={aim.status} />
            <div class="what">
              <p>{aim.title || aim.id}</p>
              <p class="hint">{detailOf(aim, shown, there)}</p>
            </div>
          </div>
          <Branches of={children} shown={shown} />
        </li>
      ))}
    </ul>
  );
}

/** `Sales · Ben`, `2026 · Company`, `Goal`. */
function detailOf(
  { cycle, level, team, owner, supports }: AimView,
  shown: string,
  there?: ReadonlySet<string>,
): string {
  const { goal, lost } = planningTexts.alignment;
  if (cycle === '') return goal;
  const parts = [cycle === shown ? '' : cycle, team || texts.levels[level], owner];
  return [...parts, there && supports !== '' && !there.has(idKey(supports)) ? lost(supports) : '']
    .filter((part) => part !== '')
    .join(' · ');
}
