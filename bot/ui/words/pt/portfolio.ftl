### O portfólio

portfolio-title = { $name }: do backend à engenharia de IA
portfolio-lead = { $curriculum }, aprendido junto com { $group }.
portfolio-milestones = { $done } de { $total } marcos
portfolio-hours = { $hours } horas de estudo
portfolio-projects = Projetos
portfolio-skills = Habilidades
portfolio-way = O caminho até aqui
portfolio-known = já conhecido
portfolio-work = ver o trabalho
portfolio-certificate = Certificado
portfolio-certified = Concluído em { $finished }, começado em { $started }. O código { $code } se confere com /verificar onde este grupo usa o Cohort.
portfolio-made = Em { $day }, escrito pelo Cohort.
portfolio-ready =
    ## O seu portfólio
    Dois arquivos com tudo o que você fez até agora: uma página pronta para publicar como está, e o mesmo em Markdown. Ninguém os vê até você mostrar.
