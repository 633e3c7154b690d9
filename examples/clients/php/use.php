<?php
// SPDX-License-Identifier: MIT
// Asks teabehaldus from PHP: one process, a line for each question.
declare(strict_types=1);

$program = proc_open([$argv[1] ?? 'teabehaldus', 'ask'], [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);

$ask = function (array $question) use ($pipes): array {
    fwrite($pipes[0], json_encode($question, JSON_UNESCAPED_UNICODE) . "\n");
    $reply = json_decode(fgets($pipes[1]), true, 512, JSON_THROW_ON_ERROR);
    if (isset($reply['error'])) {
        throw new RuntimeException($reply['error']['et']);
    }
    return $reply['answer'];
};

echo $ask(['ask' => 'due', 'rule' => 'avts-18.1', 'event' => '2026-04-02'])['due'], "\n";
fclose($pipes[0]);
