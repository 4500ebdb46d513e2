import { expect, test } from 'vitest';
import { decimalOf } from '../../src/sheet/locale.ts';

/** Locales a file in Sheets may have (File → Settings), and some that older files and the API still bring. */
const LOCALES = `ar_EG az_AZ be_BY bg_BG bn_BD bs_BA ca_ES cs_CZ cy_GB da_DK de_AT de_CH de_DE de_LI el_GR en_AU en_CA
en_GB en_IE en_IN en_NZ en_PH en_SG en_US en_ZA es_AR es_BO es_CL es_CO es_CR es_DO es_EC es_ES es_GT es_HN es_MX es_NI
es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE et_EE eu_ES fa_IR fi_FI fil_PH fr_BE fr_CA fr_CH fr_FR gl_ES gu_IN hi_IN
hr_HR hu_HU hy_AM id_ID is_IS it_CH it_IT iw_IL ja_JP ka_GE kk_KZ km_KH kn_IN ko_KR lo_LA lt_LT lv_LV mk_MK ml_IN mn_MN
mr_IN ms_MY my_MM nb_NO nl_BE nl_NL nn_NO no_NO pa_IN pl_PL pt_BR pt_PT ro_RO ru_RU si_LK sk_SK sl_SI sq_AL sr_RS sv_SE
ta_IN te_IN th_TH tr_TR uk_UA uz_UZ vi_VN zh_CN zh_HK zh_TW`.split(/\s+/);

test.each(LOCALES)('%s writes the decimal sign that Unicode’s locale data gives it', (locale) => {
  const parts = new Intl.NumberFormat(locale.replace('iw', 'he').replace('_', '-'), {
    numberingSystem: 'latn',
  }).formatToParts(1.5);
  expect(decimalOf(locale)).toBe(parts.find(({ type }) => type === 'decimal')?.value);
});

test('a language alone is known, too', () => {
  expect(['de', 'fr', 'es', 'en', 'ja', ''].map(decimalOf)).toEqual([',', ',', ',', '.', '.', '.']);
});
