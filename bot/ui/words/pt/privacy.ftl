### Os próprios dados

button-export-me = Exportar meus dados
button-forget-me = Apagar-me
exported = { $rows ->
        [0] 📦 Não há nada guardado sobre você. O arquivo está vazio.
        [one] 📦 Há { $rows } linha guardada sobre você. Aqui está, com um README que explica as colunas.
       *[other] 📦 Há { $rows } linhas guardadas sobre você. Aqui estão, com um README que explica as colunas.
    }
archive-title = Os seus dados no Cohort
archive-about = Cada linha guardada sobre você, em todos os servidores em que encontrou este bot. `data.json` e os arquivos CSV dizem o mesmo. Os momentos estão em UTC.
archive-rows = { $count ->
        [one] { $count } linha.
       *[other] { $count } linhas.
    }
forget-form-title = Apagar-me
forget-form-about = Tudo sobre você desaparece, em cada servidor em que encontrou este bot: progresso, registros, projetos, certificados, perguntas. O grupo guarda os pontos que fez em conjunto, sem o seu nome. **Isto não pode ser desfeito.** Exporte os seus dados antes, se quiser guardá-los.
forget-form-word = Escreva { $word }
forget-word = APAGAR
forgotten = { $rows ->
        [0] Não havia nada guardado sobre você.
        [one] Feito: { $rows } linha sobre você foi apagada. Tudo de bom no seu caminho!
       *[other] Feito: as { $rows } linhas sobre você foram apagadas. Tudo de bom no seu caminho!
    }
forget-role-reason = pediu para ser esquecido
