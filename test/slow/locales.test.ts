import { aQuarterTypedIn } from '../journeys/locale-journey.ts';

for (const locale of ['en_US', 'fr_FR', 'pt_BR', 'ja_JP']) aQuarterTypedIn(locale);
