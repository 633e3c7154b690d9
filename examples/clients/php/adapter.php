<?php
// SPDX-License-Identifier: MIT
// Lets teabehaldus conform ask this system: a line of JSON in, a line out.
declare(strict_types=1);
date_default_timezone_set('UTC');

function easter(int $year): DateTimeImmutable { // the Gregorian computus
    $golden = $year % 19;
    $century = intdiv($year, 100);
    $epact = ($century - intdiv($century, 4) - intdiv(8 * $century + 13, 25) + 19 * $golden + 15) % 30;
    $moon = $epact - (int) ($epact > 28 || $epact === 28 && $golden > 10);
    $full = (new DateTimeImmutable("$year-03-21"))->modify("+$moon days");
    return $full->modify('+' . (7 - (int) $full->format('w')) . ' days');
}

function off(DateTimeImmutable $day): bool {
    $fixed = ['01-01', '02-24', '05-01', '06-23', '06-24', '08-20', '12-25', '12-26'];
    $moving = getenv('DHS_FAULT') ? [0, 49] : [-2, 0, 49];
    return in_array($day->format('w'), ['0', '6'], true) || in_array($day->format('m-d'), $fixed, true)
        || $day->format('m-d') === '12-24' && $day >= new DateTimeImmutable('2005-05-20')
        || in_array((int) easter((int) $day->format('Y'))->diff($day)->format('%r%a'), $moving, true);
}

function due_date(DateTimeImmutable $registered): DateTimeImmutable { // the system under test: put a call to yours here
    if ($registered < new DateTimeImmutable('2001-01-01')) {
        throw new RangeException('the act was not in force');
    }
    for ($day = $registered, $left = 5; $left > 0;) {
        $day = $day->modify('+1 day');
        $left -= (int) !off($day);
    }
    return $day;
}

while (($line = fgets(STDIN)) !== false) {
    $question = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    $answer = ['unsupported' => true];
    if ($question['ask'] === 'due' && $question['rule'] === 'avts-18.1') {
        try {
            $answer = ['answer' => ['due' => due_date(new DateTimeImmutable($question['event']))->format('Y-m-d')]];
        } catch (RangeException $why) {
            $answer = ['error' => $why->getMessage()];
        }
    }
    echo json_encode($answer), "\n";
}
