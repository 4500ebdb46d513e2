import { useState } from 'preact/hooks';
import { type ClosingWords, type LookedBack, QUESTIONS } from '../../../src/domain/closing/closing.ts';
import { withLesson } from '../../closing/words.ts';
import { Button } from '../../parts/button.tsx';
import { TitleField } from '../../parts/field.tsx';
import { closingTexts as words } from '../../words/closing.ts';

interface LessonsProps {
  readonly back: LookedBack;
  readonly onWords: (words: ClosingWords) => void;
}

/** Three questions for the company; for a team, where somebody wants to. */
export function Lessons({ back: { words: said, teams }, onWords }: LessonsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(teams.filter((team) => Object.values(said.lessons[team] ?? {}).some((text) => text !== ''))),
  );
  const questionsOf = (team: string) =>
    QUESTIONS.map((question) => (
      <TitleField
        key={question}
        path={`lesson.${team}.${question}`}
        label={words.questions[question]}
        of={team}
        value={said.lessons[team]?.[question] ?? ''}
        onValue={(text) => onWords(withLesson(said, team, question, text))}
      />
    ));
  const toggle = (team: string) => {
    const next = new Set(open);
    if (!next.delete(team)) next.add(team);
    setOpen(next);
  };
  return (
    <section aria-label={words.learned}>
      <h2>{words.learned}</h2>
      <p class="hint">{words.learnedHint}</p>
      <div class="fields">{questionsOf('')}</div>
      {teams.map((team) => (
        <div key={team}>
          <Button look="quiet" expanded={open.has(team)} onClick={() => toggle(team)}>
            <span aria-hidden="true">{open.has(team) ? '▾' : '▸'} </span>
            {words.team(team)}
          </Button>
          {open.has(team) && <div class="card">{questionsOf(team)}</div>}
        </div>
      ))}
    </section>
  );
}
