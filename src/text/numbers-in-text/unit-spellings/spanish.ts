import type { UnitSpellings } from './unit-spellings.js';

/** Spanish words of units. */
export const SPANISH_UNITS: UnitSpellings = {
  ...{
    nm: 'nanómetros',
    µm: 'micrómetros micras',
    mm: 'milímetros',
    cm: 'centímetros',
    m: 'metro metros',
    km: 'kilómetro kilómetros',
  },
  ...{
    mile: 'millas',
    foot: 'pies',
    inch: 'pulgadas',
    mg: 'miligramos',
    g: 'gramo gramos',
    kg: 'kilogramo kilogramos kilos',
  },
  ...{ t: 'tonelada toneladas', s: 'segundo segundos', min: 'minuto minutos', h: 'hora horas', day: 'día días' },
  ...{
    week: 'semana semanas',
    month: 'mes meses',
    decade: 'década décadas',
    century: 'siglos',
    year: 'año años',
    'm²': 'metros_cuadrados',
    'km²': 'kilómetros_cuadrados',
  },
  ...{
    ha: 'hectárea hectáreas',
    'm³': 'metros_cúbicos',
    l: 'litro litros',
    '°C': 'grados_Celsius',
    yuan: 'yuan yuanes',
  },
  ...{ dollar: 'dólar dólares', euro: 'euro euros', yen: 'yenes', rouble: 'rublos' },
};
